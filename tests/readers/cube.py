"""Runs the query of docs/scale.md on a build and compares every count with restricted/aggregates-full.csv.

Usage: cube.py BUILD
"""

import csv
import os
import re
import sys
from pathlib import Path

import duckdb

KEY = ["group", "region", "level", "code"]


def main():
    build = Path(sys.argv[1])
    text = (Path(__file__).parents[2] / "docs/scale.md").read_text(encoding="utf-8")
    query = re.search(r"```sql\n(.*?)```", text, re.S).group(1)
    os.chdir(build)
    result = duckdb.sql(query)
    rows = [dict(zip(result.columns, row)) for row in result.fetchall()]
    asked = {tuple(row[it] for it in KEY): row for row in rows}
    counts = [it for it in result.columns if it not in KEY]
    with open("restricted/aggregates-full.csv", encoding="utf-8-sig", newline="") as file:
        built = [row for row in csv.DictReader(file) if row["basis"] == "all"]
    wrong, compared = [], 0
    for row in built:
        key = tuple(row[it] for it in KEY)
        other = asked.pop(key, None)
        if other is None:
            wrong.append(f"{key}: the query has no such row")
            continue
        for it in counts:
            compared += 1
            if int(row[it]) != int(other[it]):
                wrong.append(f"{key} {it}: {row[it]} in the build, {other[it]} by the query")
    wrong += [f"{key}: the build has no such row" for key in asked]
    for line in wrong[:20]:
        print(line, file=sys.stderr)
    print(f"{len(built)} rows, {compared} counts compared, {len(wrong)} differ")
    sys.exit(1 if wrong or not compared else 0)


main()
