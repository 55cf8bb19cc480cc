"""What readers can be certain of: outsiders, and members who put their own answers together.

A class of answers leaks if all of it that is left once a coalition takes its own answers away is surely alike:
one status, completed, or not completed. Where the sum of the class is known this is a count. Where rows cross,
each question is an integer programme. The true answers are one solution: what does not hold of them is not
certain, so that few questions have to be asked.
"""

from collections import defaultdict
from itertools import combinations, islice

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from equations import solved
from public import ALL_KINDS, COMPLETED, GROUPS, KINDS, SILENT, STATUSES, number

MOST_COALITIONS = 4000


class Leak:
    """One thing that is certain: to outsiders (0) or to so many members."""

    def __init__(self, insiders, what):
        self.insiders, self.what = insiders, what

    def __str__(self):
        who = ["an outsider", "one member", "two members"][self.insiders]
        return f"certain to {who}: {self.what}"


def events(kinds, hides):
    """Questions: a name, and the places in `kinds` that it is about."""
    done = tuple(at for at, kind in enumerate(kinds) if set(kind) <= set(COMPLETED))
    found = [("completed", done), ("not completed", tuple(at for at in range(len(kinds)) if at not in done))]
    if kinds is not ALL_KINDS:
        return found
    found = [(name, (at,)) for at, name in enumerate(STATUSES)] + found
    if hides:
        found += [("unanswered", (SILENT,)), ("answered, so that all took part", tuple(range(SILENT)))]
    return found


def holdings(system, classes, kinds):
    """The answers that each member holds, by class, and the true sums of the classes."""
    by_member = [defaultdict(lambda: np.zeros(len(kinds), int)) for _ in classes]
    truth = np.zeros((len(classes), len(kinds)), int)
    kind_of = {status: at for at, kind in enumerate(kinds) for status in kind}
    for at, atoms in enumerate(classes):
        for atom in atoms:
            for member, status in system.atoms.members[atom]:
                by_member[at][member][kind_of[status]] += 1
                truth[at, kind_of[status]] += 1
    return by_member, truth


def certainties(system, most):
    """Everything certain to outsiders and coalitions of up to `most` members, and notes."""
    leaks, notes = [], []
    hides = any(build.hides for build in system.builds)
    for kinds in KINDS:
        classes, equations = system.classes(kinds)
        known, components, contradictions = solved(classes, equations)
        by_member, truth = holdings(system, classes, kinds)
        if contradictions:
            notes.append(f"{contradictions} rows contradict each other")
        for at, sums in known.items():
            if not np.array_equal(sums, truth[at]):
                notes.append(f"{named(classes[at])}: {list(sums)} follow, {list(truth[at])} are true")
        asked = events(kinds, hides)
        for at in known:
            for insiders, name in of_block(truth[at], by_member[at], asked, most):
                leaks.append(Leak(insiders, f"{named(classes[at])}: all {name}"))
        for order, matrix, right in components:
            fixed = [place for place, at in enumerate(order) if at in known]
            component = Component(order, matrix, right, truth, by_member, fixed)
            for insiders, at, name in component.leaks(asked, most):
                leaks.append(Leak(insiders, f"{named(classes[at])}: all {name} (by crossing rows)"))
    unique = {}
    for leak in leaks:
        unique.setdefault(leak.what, leak)
        if leak.insiders < unique[leak.what].insiders:
            unique[leak.what] = leak
    return list(unique.values()), notes


def named(atoms):
    """A name for a class."""
    def parts(at):
        return "+".join(sorted({str(atom[at]) for atom in atoms}))
    first = sorted({atom[4] for atom in atoms})
    way = "" if first == [0] else f" late {first}"
    pairs = {atom[5] for atom in atoms}
    way += " panel" if pairs == {True} else ""
    way += " corrected" if any(atom[6] for atom in atoms) else ""
    return f"{parts(0)} {parts(1)} / {parts(2)} / {parts(3)}{way}"


def of_block(sums, held, asked, most):
    """Of a block with known sums: the least coalition for which the rest is surely alike, by event."""
    total = sums.sum()
    for name, kinds in asked:
        inside = sums[list(kinds)].sum()
        others = total - inside
        if inside == 0:
            continue
        if others == 0:
            yield 0, name
            continue
        if others > 60 * most:
            continue
        holders = [vector for vector in held.values() if vector.sum() > vector[list(kinds)].sum()]
        if len(holders) <= most:
            left = inside - sum(vector[list(kinds)].sum() for vector in holders)
            if left > 0:
                yield len(holders), name


class Component:
    """Classes that rows cross, with what is known of them together."""

    def __init__(self, order, matrix, right, truth, by_member, fixed):
        self.order, self.matrix, self.right = order, matrix, right
        self.truth = truth[order]
        self.held = [by_member[at] for at in order]
        self.fixed = fixed
        self.kinds = self.truth.shape[1]

    def knowledge(self):
        """What single members hold in these classes; equal holdings once."""
        members = {member for held in self.held for member in held}
        types = {}
        for member in members:
            vector = np.array([held.get(member, np.zeros(self.kinds, int)) for held in self.held])
            types.setdefault(vector.tobytes(), []).append(vector)
        return [(vectors[0], len(vectors)) for vectors in types.values()]

    def leaks(self, asked, most):
        """Certain answers, with the least coalition."""
        types = self.knowledge()
        coalitions = [(0, np.zeros_like(self.truth))]
        if most >= 1:
            coalitions += [(1, vector) for vector, _ in types]
        if most >= 2:
            coalitions += [(2, 2 * vector) for vector, count in types if count > 1]
            pairs = combinations([vector for vector, _ in types], 2)
            coalitions += [(2, left + right) for left, right in islice(pairs, MOST_COALITIONS)]
        done = set()
        of_kinds = np.array([[int(kind in kinds) for _, kinds in asked] for kind in range(self.kinds)])
        for insiders, own in coalitions:
            left = self.truth - own
            inside = left @ of_kinds
            for at, event in zip(*np.nonzero((inside > 0) & (inside == left.sum(1, keepdims=True)))):
                name, kinds = asked[event]
                if (at, name) not in done and self.most_others(at, kinds, own) == 0:
                    done.add((at, name))
                    yield insiders, self.order[at], name

    def most_others(self, at, kinds, own):
        """The most answers of other kinds that the class can hold besides those of the coalition."""
        classes, width = self.truth.shape
        target = np.zeros((classes, width))
        for kind in range(width):
            if kind not in kinds:
                target[at, kind] = -1
        rows, limits = [], []
        for line, sums in zip(self.matrix, self.right):
            for kind in range(width):
                row = np.zeros((classes, width))
                row[:, kind] = line
                rows.append(row.ravel())
                limits.append(sums[kind])
        for place in range(classes):
            row = np.zeros((classes, width))
            row[place] = 1
            rows.append(row.ravel())
            limits.append(self.truth[place].sum())
        lower = own.ravel().astype(float)
        for place in self.fixed:
            start = place * width
            lower[start:start + width] = self.truth[place]
        outcome = milp(target.ravel(), constraints=LinearConstraint(np.array(rows), limits, limits),
                       bounds=Bounds(lower, np.inf), integrality=np.ones(classes * width))
        if outcome.x is None:
            return None
        return int(round(-outcome.fun)) - own[at].sum() + own[at][list(kinds)].sum()


def breaches(system):
    """Blocks that fail the primary rule by their sums and sizes, whoever gave the answers."""
    found = []
    build = system.builds[0]
    classes, equations = system.classes(ALL_KINDS)
    known, _, _ = solved(classes, equations)
    for at, sums in known.items():
        codes = {(atom[1], atom[3]) for atom in classes[at]}
        each = max(sum(1 for group, _ in codes if group == own) for own, _ in codes)
        members = len({member for atom in classes[at] for member, _ in system.atoms.members[atom]})
        total, done = sums.sum(), sums[list(COMPLETED)].sum()
        margin = build.coalition * each + 1
        if members < build.threshold or total - sums.max() < margin or done < margin or total - done < margin:
            found.append(f"{named(classes[at])}: {list(map(int, sums))} of {members} members, {each} answers each")
    return found


def columns(builds):
    """Evidence: what of it follows for an audience of a group, and where all or none have it."""
    leaks = []
    for build in builds:
        for column in ("with_evidence", "verified"):
            rows = []
            for line in build.rows:
                value = number(line[column])
                if value is None or line["level"] not in ("audience", "all") or line["basis"] != "all":
                    continue
                groups = GROUPS if line["group"] == "All" else line["group"].split(" + ")
                covered = {(group, it.audience) for it in build.commitments for group in it.groups
                           if not it.derived and group in groups and line["code"] in ("*", it.audience)}
                rows.append([covered, value, number(line["completed"])])
            known = {}
            for _ in range(len(rows)):
                for row in rows:
                    for cell in [it for it in row[0] if it in known]:
                        row[0].discard(cell)
                        row[1], row[2] = row[1] - known[cell][0], row[2] - known[cell][1]
                    if len(row[0]) == 1:
                        known[next(iter(row[0]))] = (row[1], row[2])
            together = [(("+".join(sorted({group for group, _ in row[0]})), "any"), tuple(row[1:])) for row in rows if row[0]]
            for cell, (yes, done) in [*known.items(), *together]:
                if done and (yes == done or yes == 0 and column == "with_evidence"):
                    leaks.append(Leak(0, f"{build.year} {cell[0]} / {cell[1]}: {yes} of {done} completed {column}"))
                elif yes and min(yes, done - yes) <= build.coalition:
                    leaks.append(Leak(min(yes, done - yes), f"{build.year} {cell[0]} / {cell[1]}: {yes} of {done} completed {column}"))
    return leaks


def quality(builds):
    """Counts of members: nearly none or nearly all of those counted, in a build or between two releases."""
    leaks = []
    by_build = []
    for build in builds:
        counts = {}
        for line in build.quality:
            members, of = number(line["members"]), number(line["of"])
            if members is not None and of:
                counts[line["measure"], line["code"]] = (members, of)
        for (measure, code), (members, of) in counts.items():
            few = min(members, of - members)
            if few <= build.coalition:
                leaks.append(Leak(few, f"{build.year} {measure} {code}: {members} of {of} members"))
            if measure == "waived" and ("rule", code) in counts:
                rest = counts["rule", code][0] - members
                if 0 < rest <= build.coalition:
                    leaks.append(Leak(rest, f"{build.year} {measure} {code}: all but {rest} of {rest + members}"))
        by_build.append(counts)
    for at, build in enumerate(builds):
        for later in range(at + 1, len(builds)):
            if builds[later].year != build.year:
                continue
            for key in by_build[at].keys() & by_build[later].keys():
                (members, of), (after, of_after) = by_build[at][key], by_build[later][key]
                more = of_after - of
                few = min(abs(after - members), abs(more - (after - members)))
                if (more or after != members) and few <= build.coalition:
                    leaks.append(Leak(few, f"{build.year} {key[0]} {key[1]}: {after - members} of {more} more members"))
    return leaks


def listed(builds):
    """Names where who submitted is protected."""
    return [Leak(0, f"{build.year}: {len(build.participants)} participants by name though they are protected")
            for build in builds if build.hides and build.participants]
