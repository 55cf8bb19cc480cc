#!/usr/bin/env python3
"""The cycle before an acceptance cycle, written without any code of the product.

  python make_previous.py CYCLE_DIR PREVIOUS_DIR [--seed 1] [--newcomers 0.1] [--silent 0.15]

CYCLE_DIR is one that make_corpus.py wrote; its cycle.toml is made to name PREVIOUS_DIR. The members are the same
but for a share of newcomers, who are not on the roster before; of the others a share did not submit then. Answers
are drawn anew for everyone, a little earlier on the scale than make_corpus.py draws them. All data is synthetic.

PREVIOUS_DIR/expected.json says, for each commitment and group, how many members of both cycles answered then, by
status; the truth of this cycle is in CYCLE_DIR/expected.json.
"""
import argparse, csv, json, os, random, re
from collections import Counter, defaultdict
from pathlib import Path

STATUSES = ["Not started", "Planned", "In progress", "Implemented", "Sustained", "Not applicable"]
WEIGHTS = [18, 22, 28, 16, 10, 6]
PREFIX = {"Government": "G", "Private sector": "P", "Civil society": "C", "Intergovernmental": None}
TOML = """cycle          = 2024
title          = "Synthetic acceptance cycle, the one before"
fictional      = true
catalogue      = "2024-call-to-action"
period         = {{ from = 2022-12-06, to = 2024-12-05 }}
deadline       = 2024-12-05
reference_date = 2024-12-05
regions        = "{regions}"
"""


def commitments(catalogue):
    """The ids printed in the catalogue, in order."""
    return re.findall(r'^id\s*=\s*"([OGPC]\d\w?)"', catalogue.read_text(encoding="utf-8"), re.M)


def addressed(ids, group):
    """Ids that address a group; O4 is implemented by submitting, P1f is an alias of P1a."""
    return [i for i in ids if i not in ("O4", "P1f") and (i[0] == "O" or i[0] == PREFIX[group])]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cycle", type=Path)
    parser.add_argument("previous", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--newcomers", type=float, default=0.1)
    parser.add_argument("--silent", type=float, default=0.15)
    args = parser.parse_args()
    random_ = random.Random(args.seed)
    catalogue = Path(__file__).resolve().parents[2] / "inputs/catalogue/2024-call-to-action.toml"
    ids = commitments(catalogue)
    settings = (args.cycle / "cycle.toml").read_text(encoding="utf-8")
    with open(args.cycle / "members.csv", encoding="utf-8", newline="") as file:
        members = list(csv.DictReader(file))
    old = [member for member in members if random_.random() >= args.newcomers]
    (args.previous / "submissions").mkdir(parents=True)
    with open(args.previous / "members.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, members[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(old)
    regions = re.search(r'^regions\s*=\s*"([^"]+)"', settings, re.M).group(1)
    (args.previous / "cycle.toml").write_text(TOML.format(regions=regions), encoding="utf-8")
    answers = defaultdict(Counter)
    for member in old:
        if random_.random() < args.silent:
            continue
        rows = [["Member ID", member["member_id"]], ["Member name", member["name"]],
                ["Stakeholder group", member["group"]], ["Submission date", "2024-11-20"], [],
                ["Commitment ID", "Status", "Comments"]]
        for commitment in addressed(ids, member["group"]):
            if random_.random() < 0.03:
                continue
            status = random_.choices(STATUSES, WEIGHTS)[0]
            answers[f"{member['group']}|{commitment}"][status] += 1
            rows.append([commitment, status, ""])
        name = args.previous / "submissions" / f"{member['member_id']}.csv"
        with open(name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    (args.previous / "expected.json").write_text(json.dumps(answers, indent=1, sort_keys=True), encoding="utf-8")
    if "\nprevious" not in settings:
        named = os.path.relpath(args.previous, args.cycle)
        settings = settings.replace("\nsubmissions", f'\nprevious       = "{named}"\nsubmissions', 1)
        (args.cycle / "cycle.toml").write_text(settings, encoding="utf-8")


if __name__ == "__main__":
    main()
