"""Plants leaks in copies of public folders; each must be found.

The copy keeps everything but the rows that the leak needs. True answers come from `restricted/`.
"""

import csv
import shutil

from public import COMPLETED, STATUSES, Build, read_csv


class Copy:
    """A copy of a build that can be changed."""

    def __init__(self, folder, into):
        shutil.rmtree(into, ignore_errors=True)
        shutil.copytree(folder, into)
        self.folder = into
        self.rows = read_csv(self.table("aggregates"))

    def table(self, name):
        """Where a public table stands."""
        return self.folder / "public/data" / f"{name}.csv"

    def write(self, name="aggregates", rows=None):
        """Writes a table back."""
        rows = self.rows if rows is None else rows
        with open(self.table(name), "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def fill(self, row, members, build):
        """Publishes a row: the true answers of those of it that `members` says."""
        codes = build.codes_of(row["level"], row["code"])
        groups = row["group"].split(" + ")
        regions = None if row["region"].startswith(("All", "Late reports")) else row["region"].split(" + ")
        held = [answer[2] for place, answer in build.answers.items()
                if place[1] in codes and members(place)
                and (row["group"] == "All" or answer[0] in groups)
                and (regions is None or answer[1] in regions)]
        for at, status in enumerate(STATUSES):
            row[status] = str(held.count(at))
        row["reported"] = str(len(held))
        row["completed"] = str(sum(held.count(at) for at in COMPLETED))
        return len(held)


def withheld(copy, level, basis="all"):
    """Rows of a group and region without figures."""
    return [row for row in copy.rows if row["basis"] == basis and row["level"] == level
            and row["not_started"] == "[c]" and "All" not in (row["group"], row["region"]) and row["code"] != "O4"]


def small_atom(folder, cycle, into):
    """A withheld region of a commitment with the fewest members."""
    copy, build = Copy(folder, into), Build(folder, cycle)
    sizes = [(copy.fill(dict(row), lambda place: True, build), at) for at, row in enumerate(withheld(copy, "commitment"))]
    sizes = sorted(it for it in sizes if it[0])
    copy.fill(withheld(copy, "commitment")[sizes[0][1]], lambda place: True, build)
    copy.write()


def crossing_row(folder, cycle, into):
    """A region of a section whose blocks hold other regions, too: it is no union of them."""
    copy, build = Copy(folder, into), Build(folder, cycle)
    rows = [row for row in withheld(copy, "section") if copy.fill(dict(row), lambda place: True, build) > 20]
    copy.fill(rows[-1], lambda place: True, build)
    copy.write()


def coarse_panel(folder, cycle, into, before):
    """The panel's total of a commitment whose blocks are not split."""
    copy, build = Copy(folder, into), Build(folder, cycle)
    then = Build(before[0], before[1])
    rows = [row for row in copy.rows if row["basis"] == "panel" and row["level"] == "commitment"
            and row["not_started"] == "[c]" and row["region"] == "All" and row["group"] != "All" and row["code"] != "O4"]
    copy.fill(rows[0], lambda place: place in then.answers, build)
    copy.write()


def before_and_after(folder, cycle, into, before):
    """The withheld row of `transitions.csv` of which the fewest answers were completed before."""
    copy, build, then = Copy(folder, into), Build(folder, cycle), Build(before[0], before[1])
    rows = read_csv(copy.table("transitions"))

    def fill(row):
        codes = build.codes_of(row["level"], row["code"])
        places = [place for place, answer in build.answers.items()
                  if place in then.answers and place[1] in codes and answer[0] in row["group"].split(" + ")]
        for suffix, answers in (("", build.answers), ("_before", then.answers)):
            statuses = [answers[place][2] for place in places]
            row[f"completed{suffix}"] = sum(it in COMPLETED for it in statuses)
            row[f"applicable{suffix}"] = sum(it < STATUSES.index("not_applicable") for it in statuses)
        row["compared"] = len(places)
        return row["completed_before"], -len(places)
    withheld = [row for row in rows if row["compared"] == "[c]" and row["group"] != "All"]
    fill(min(withheld, key=lambda row: fill(dict(row))))
    copy.write("transitions", rows)


def few_late(folder, cycle, into):
    """Late reports of two members of a group get into the figures, as a row and in the totals."""
    Copy(folder, into)
    build = Build(folder, cycle)
    group = "Government"
    listed = sorted(it for it in build.listed if build.members[it]["group"] == group)
    region = {member: answer[1] for (member, _), answer in build.answers.items()}
    late = set(listed[:2])
    earlier = Copy(folder, into.with_name(into.name + "-then"))
    names = {build.members[it]["name"] for it in late}
    earlier.write("participants", [row for row in read_csv(earlier.table("participants")) if row["name"] not in names])
    for row in earlier.rows:
        if row["level"] == "submission" or row["not_started"] == "[c]" or row["code"] == "O4":
            continue
        if row["group"] != "All" and group not in row["group"].split(" + "):
            continue
        if row["region"] == "All" or any(region[it] in row["region"].split(" + ") for it in late):
            earlier.fill(row, lambda place: place[0] in build.listed and place[0] not in late, build)
    earlier.write()
    return earlier.folder


def one_fault(folder, _cycle, into):
    """A count of one member in quality.csv."""
    copy = Copy(folder, into)
    rows = read_csv(copy.table("quality"))
    rows[0]["members"], rows[0]["marker"] = "1", "-"
    copy.write("quality", rows)
