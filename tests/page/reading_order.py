"""Lists what a screen reader meets in a tagged PDF, page by page, in its order: headings, paragraphs, cells, and the
alternative texts of pictures. What is marked as decoration is left out.

Usage: reading_order.py REPORT.pdf   (needs the Python package outloud)
"""

import sys

from outloud.model import Document
from outloud.viewer import reading_order

pages = reading_order(Document(sys.argv[1]))
pictures = 0
for number in sorted(pages):
    print(f"\n== page {number}")
    for piece in pages[number]:
        if piece["type"] != "Artifact":
            pictures += piece["text"].startswith("[Figure alt:")
            print(f"{piece['type']:8} {piece['text']}")
print(f"\n{len(pages)} pages, {pictures} pictures with an alternative text")
