"""What happens to a cycle folder between two builds: members report late, correct answers, or withdraw."""

import csv
import random
import shutil

from public import STATUSES, read_csv


def hold_back(cycle, count, seed):
    """Takes so many submissions away for later; gives the folder that keeps them."""
    later = cycle / "later"
    later.mkdir(exist_ok=True)
    files = sorted(path for path in (cycle / "submissions").iterdir())
    for path in random.Random(seed).sample(files, count):
        shutil.move(path, later / path.name)
    return later


def choose_names(cycle, build, share, seed):
    """Every member lets every answer be shown under its name, and so large a share of them is chosen."""
    for path in (cycle / "submissions").iterdir():
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        blank = next(at for at, row in enumerate(rows) if not any(row))
        for row in rows[:blank]:
            if row[0] == "Publication consent":
                row[1] = "Attributable"
        width = len(rows[blank + 1])
        for at, row in enumerate(rows[blank + 1:]):
            row += [""] * (width - len(row)) + ["Yes" if at else "May be shown"]
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    settings = cycle / "cycle.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + "\n[publication]\nattributable = true\n", encoding="utf-8")
    chance = random.Random(seed)
    chosen = [row for row in read_csv(build / "restricted/responses.csv")
              if row["commitment"] != "O4" and chance.random() < share]
    with open(cycle / "decisions.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow("file member commitment field decision by date reason".split())
        for row in chosen:
            writer.writerow(["", row["member_id"], row["commitment"], "publication", "under name", "A", "2026-12-01", "-"])
    return len(chosen)


def come_late(cycle, count):
    """So many of those that were held back report."""
    for path in sorted((cycle / "later").iterdir())[:count]:
        shutil.move(path, cycle / "submissions" / path.name)


def reported(build):
    """The file and the answers of every member whose submission counts."""
    answers = {}
    for row in read_csv(build / "restricted/responses.csv"):
        answers.setdefault(row["member_id"], {})[row["commitment"]] = row["status"]
    return {row["member_id"]: (row, answers[row["member_id"]])
            for row in read_csv(build / "restricted/submissions.csv")
            if row["counted"] == "yes" and row["member_id"] in answers}


def correct(cycle, build, count, seed, everything=False):
    """So many members send a new file, with other answers to one to three commitments, or to all."""
    chance = random.Random(seed)
    known = reported(build)
    for member in chance.sample(sorted(known), count):
        submission, answers = known[member]
        codes = sorted(answers)
        for code in codes if everything else chance.sample(codes, chance.randint(1, 3)):
            answers[code] = chance.choice([it for it in STATUSES if it not in ("withheld", answers[code])])
        (cycle / "submissions" / submission["file"]).unlink()
        with open(cycle / "submissions" / f"{member}-corrected.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerows([["Member ID", member], ["Member name", submission["member_name"]],
                              ["Stakeholder group", submission["group"]],
                              ["Submission date", submission["submitted"]], [],
                              ["Commitment ID", "Status", "Comments"]])
            for code, status in answers.items():
                writer.writerow([code, status.replace("_", " ").capitalize(), ""])


def withdraw(cycle, build, count, seed):
    """So many members take their submission back."""
    files = [cycle / "submissions" / submission["file"] for submission, _ in reported(build).values()]
    for path in random.Random(seed).sample(sorted(path for path in files if path.exists()), count):
        path.unlink()
