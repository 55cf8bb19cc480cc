"""What the pattern says: which answers were joined is evidence, too, because the method is public.

Readers who know the method compare two beliefs about a member's answer: by the published sums alone, and by
the sums and the choice of what was joined. Worlds are drawn at random among those with the published sums.
A choice with weights from public numbers has, in a world, a likelihood in proportion to 1 / Z, where Z sums
the weights of every admissible choice in that world. The shift is the ratio of the odds with and without.
"""

import math
from functools import lru_cache

import numpy as np

from equations import solved
from public import ALL_KINDS, COMPLETED, ROOT, SILENT, read_csv

SCALE, DETAIL, OF_REGIONS, APART = 256, 2.0, 1500.0, 0.3
# How strongly the chance to fail counts among groups, and among audiences, sections and commitments.
OF_GROUPS, OF_COMMITMENTS = 400.0, 2000.0
# How much more often than a half is likely to fail a block is not split into members of both cycles and others.
NOT_SPLIT = 2.0
MOST_IN_ANY_SET = 10
RARE = 0.01
# Worlds are drawn until so many count, or so many times as many were drawn as asked for.
ENOUGH, MOST_TIMES = 1000, 16
# What a coalition learns is asked where at least so many count.
FEWEST = 200


@lru_cache(None)
def log_factorial(count):
    """The logarithm of a factorial."""
    return math.lgamma(count + 1)


@lru_cache(None)
def tail(everyone, marked, drawn, least, most):
    """The chance that a draw without replacement holds from `least` to `most` marked ones."""
    least, most = max(least, drawn - (everyone - marked), 0), min(most, drawn, marked)
    whole = log_factorial(everyone) - log_factorial(drawn) - log_factorial(everyone - drawn)
    chance = 0.0
    for held in range(least, most + 1):
        rest = drawn - held
        ways = log_factorial(marked) - log_factorial(held) - log_factorial(marked - held)
        ways += (log_factorial(everyone - marked) - log_factorial(rest)
                 - log_factorial(everyone - marked - rest))
        chance += math.exp(ways - whole)
    return chance


def chance_to_fail(total, drawn, build, each):
    """At most the chance that so many answers of a public total fail the rule; each member gave so many at most."""
    everyone = int(sum(total))
    margin = build.coalition * each + 1
    if drawn >= everyone:
        return 0.0
    done = int(total[3] + total[4])
    chance = sum(tail(everyone, int(it), drawn, max(drawn + 1 - margin, 0), drawn) for it in total if it > 0)
    chance += tail(everyone, done, drawn, 0, margin - 1)
    if all(it < done for it in total):
        chance += tail(everyone, done, drawn, max(drawn + 1 - margin, 0), drawn)
    # Where silence is protected, too, few may not be silent: members are drawn, not answers.
    if total[SILENT]:
        each = max(each, 1)
        chance += tail(everyone // each, int(total[SILENT]) // each, drawn // each, 0, (margin - 1) // each)
    return min(chance, 1.0)


def whole(weight):
    """Weights are whole numbers of at least one."""
    return max(1.0, math.floor(SCALE * weight + 0.5))


def admitted(sums, members, margin, build):
    """Which sums pass in a build; the last axis holds the answers by status."""
    total = sums.sum(-1)
    done = sums[..., COMPLETED[0]] + sums[..., COMPLETED[1]]
    passes = (total - sums.max(-1) >= margin) & (done >= margin) & (total - done >= margin)
    if build.hides:
        passes &= sums[..., SILENT] >= margin
    return passes & (members >= build.threshold) | (total == 0)


@lru_cache(None)
def first_parts(items):
    """For each set, its subsets that hold the lowest item."""
    found = [[]]
    for chosen in range(1, 1 << items):
        low = chosen & -chosen
        rest = part = chosen ^ low
        own = []
        while True:
            own.append(part | low)
            if not part:
                break
            part = (part - 1) & rest
        found.append(own)
    return found


def sum_of_choices(weights, passes, items):
    """Z for each world, over all partitions into any sets. `weights` by set, `passes` by world and set."""
    sums = np.zeros((1 << items, passes.shape[0]))
    sums[0] = 1
    allowed = np.where(passes, weights, 0).T
    parts = first_parts(items)
    for chosen in range(1, 1 << items):
        for part in parts[chosen]:
            if weights[part] > 0:
                sums[chosen] += allowed[part] * sums[chosen ^ part]
    return sums[-1]


def sum_of_runs(weights, passes, items):
    """The same over partitions into runs."""
    sums = [np.ones(len(passes[0]))]
    for end in range(1, items + 1):
        now = 0
        for start in range(end):
            run = (1 << end) - (1 << start)
            now = now + passes[run] * weights[run] * sums[start]
        sums.append(now)
    return sums[-1]


def worlds(sums, sizes, blocks, draws, chance):
    """Tables of answers by item (last axis: status) with the sums of the blocks. Known items stand as they are."""
    kinds = sums.shape[1]
    found = np.zeros((draws, len(sizes), kinds), np.int32)
    for block, total in zip(blocks, sums):
        items = [it for it in block if sizes[it]]
        if len(items) == 1:
            found[:, items[0]] = total
        elif items:
            pool = np.repeat(np.arange(kinds), total)
            shuffled = chance.permuted(np.tile(pool, (draws, 1)), axis=1)
            start = 0
            for item in items:
                part = shuffled[:, start:start + sizes[item]]
                start += sizes[item]
                for kind in range(kinds):
                    found[:, item, kind] = (part == kind).sum(1)
    return found


def odds(chance):
    """Odds of a chance."""
    return chance / (1 - chance)


class Shifts:
    """Shifts of one choice: for outsiders, for one member, for two."""

    def __init__(self, tables, likelihood, sizes, joined, chance, coalitions):
        self.outside, self.one, self.two = [], [], []
        draws, items, kinds = tables.shape
        joined = [it for it in joined if sizes[it]]
        weights = likelihood / likelihood.sum()
        self.counting = 1 / (weights ** 2).sum()
        counts = np.concatenate([tables, tables[:, :, list(COMPLETED)].sum(2, keepdims=True)], 2)[:, joined]
        counts = counts.astype(float)
        sizes = np.array([sizes[it] for it in joined], float)
        plain = counts.mean(0) / sizes[:, None]
        told = np.tensordot(weights, counts, 1) / sizes[:, None]
        self.outside = self.ratios(plain, told)
        own = [(at, kind) for at in range(len(joined)) for kind in range(kinds) if counts[:, at, kind].mean() > 0.05]
        for at, kind in own:
            self.one += self.inside(counts, weights, sizes, [(at, kind)])
        pairs = [(own[a], own[b]) for a, b in chance.integers(len(own), size=(coalitions, 2))] if own else []
        for left, right in pairs:
            self.two += self.inside(counts, weights, sizes, [left, right])

    @staticmethod
    def ratios(plain, told):
        """Shifts of answers that are neither rare nor nearly sure."""
        fits = (plain > RARE) & (plain < 1 - RARE) & (told > RARE / 3) & (told < 1 - RARE / 3)
        ratio = odds(told[fits]) / odds(plain[fits])
        return list(np.maximum(ratio, 1 / ratio))

    def inside(self, counts, weights, sizes, insiders):
        """What the same says to members with these answers."""
        prior = np.ones(len(counts))
        for turn, (at, kind) in enumerate(insiders):
            taken = sum(1 for other in insiders[:turn] if other == (at, kind))
            prior = prior * np.maximum(counts[:, at, kind] - taken, 0)
        if prior.sum() <= 0:
            return []
        posterior = prior * weights
        if posterior.sum() ** 2 <= FEWEST * (posterior ** 2).sum():
            return []
        plain = np.tensordot(prior / prior.sum(), counts, 1)
        told = np.tensordot(posterior / posterior.sum(), counts, 1)
        left = sizes.copy()
        done = counts.shape[2] - 1
        for at, kind in insiders:
            left[at] -= 1
            for table in (plain, told):
                table[at, kind] -= 1
                table[at, done] -= kind in COMPLETED
        fits = left > 0
        if not fits.any():
            return []
        share = np.maximum(left[fits], 1)[:, None]
        return self.ratios(np.clip(plain[fits] / share, 0, 1), np.clip(told[fits] / share, 0, 1))


@lru_cache(None)
def neighbours(scheme):
    """Regions that lie together."""
    path = ROOT / f"inputs/reference/regions/{scheme}.neighbours.csv"
    return [frozenset(row["regions"].split(";")) for row in read_csv(path)]


def answers_each(size):
    """At most how many answers a member gave, by sizes of groups and commitments."""
    return int((size.sum(2) > 0).sum(1).max())


def weight_of_join(parts, chance, caution):
    """The weight of a join of groups or of commitments."""
    return whole(math.exp(DETAIL - (parts - 1)) / (1 + caution * chance))


class Sets:
    """Every set of some items (sets of regions), with its weight. `size` is by group, commitment and item,
    `total` by status."""

    def __init__(self, build, items, size, total):
        count = len(items)
        self.build, self.each = build, answers_each(size)
        self.margin = build.coalition * self.each + 1
        self.bits = (np.arange(1 << count)[:, None] >> np.arange(count)) & 1
        drawn = self.bits @ size.sum((0, 1))
        self.members = (size @ self.bits.T).max(1).sum(0)
        present = frozenset().union(*items)
        self.weights = np.zeros(1 << count)
        for chosen in range(1, 1 << count):
            parts = [item for at, item in enumerate(items) if chosen >> at & 1]
            own = frozenset().union(*parts)
            if drawn[chosen] >= total.sum():
                self.weights[chosen] = whole(math.exp(DETAIL - build.beta))
            elif self.members[chosen] >= build.threshold:
                is_joined = len(parts) > 1
                taste = DETAIL - (build.beta * drawn[chosen] / total.sum() if is_joined else 0)
                together = any(it & present == own for it in neighbours(build.scheme))
                chance = chance_to_fail(total, int(drawn[chosen]), build, self.each)
                factor = APART if is_joined and not together else 1
                self.weights[chosen] = whole(factor * math.exp(taste) / (1 + OF_REGIONS * chance))

    def passes(self, tables):
        """Which sets pass in which world."""
        sums = np.tensordot(tables, self.bits, ([1], [1])).transpose(0, 2, 1)
        return admitted(sums, self.members[None, :], self.margin, self.build)


def items_of(build, regions, members):
    """What is drawn: regions, those that are too few joined with each other. `members` gives how many a set has."""
    items = [frozenset([region]) for region in regions]
    while len(items) > 1:
        items.sort(key=lambda item: (members(item), sorted(item)))
        first, *others = items
        if members(first) >= build.threshold:
            break
        few = [item for item in others if members(item) < build.threshold] or others[:1]
        near = [item for known in sorted(neighbours(build.scheme), key=len) for item in few if first | item <= known]
        chosen = (near or few)[0]
        items = [item for item in others if item is not chosen] + [first | chosen]
    return sorted(items, key=sorted)


def chances(build, group, code):
    """How likely each partition of the regions of a commitment is that stands alone: by the true answers."""
    cells = {}
    for (_, own), (of, region, status) in build.answers.items():
        if (of, own) == (group, code):
            cells.setdefault(region, np.zeros(8, int))[status] += 1
    items = items_of(build, sorted(cells), lambda item: sum(cells[region].sum() for region in item))
    table = np.array([sum(cells[region] for region in item) for item in items])
    sets = Sets(build, items, table.sum(1)[None, None, :], table.sum(0))
    weights = sets.weights * sets.passes(table[None])[0]
    parts = first_parts(len(items))

    def partitions(left):
        if not left:
            yield 1.0, ()
        for part in parts[left] if left else ():
            if weights[part] > 0:
                for weight, rest in partitions(left ^ part):
                    yield weights[part] * weight, (part, *rest)
    found = {frozenset(frozenset().union(*(item for at, item in enumerate(items) if part >> at & 1)) for part in own):
             weight for weight, own in partitions((1 << len(items)) - 1)}
    total = sum(found.values())
    return {own: weight / total for own, weight in found.items()}


class Reader:
    """A reader of one build who knows the method. `blocks` are those that the equations gave, `wave` says when their
    answers came: with the first build (0) or later, all regions together."""

    def __init__(self, system, build, blocks, draws, seed, wave=0, coalitions=20):
        self.system, self.build, self.draws, self.coalitions = system, build, draws, coalitions
        self.chance = np.random.default_rng(seed)
        self.tables = {}
        self.sizes = {}
        for block in blocks:
            if any(atom[4] != wave for atom in block.atoms):
                continue
            codes = frozenset(atom[3] for atom in block.atoms)
            groups = frozenset(atom[1] for atom in block.atoms)
            near = [own for own in self.tables if own[1] == codes and own[0] & groups]
            parts = [part for own in near for part in self.tables.pop(own)]
            place = (groups.union(*(own[0] for own in near)), codes)
            self.tables[place] = [*parts, (frozenset(atom[2] for atom in block.atoms), block)]
            for atom in block.atoms:
                place = atom[1:4]
                self.sizes[place] = self.sizes.get(place, 0) + system.atoms.sizes[atom]

    def size(self, groups, codes, regions):
        """How many answers, by group, commitment and region."""
        return np.array([[[self.sizes.get((group, region, code), 0) for region in regions]
                          for code in codes] for group in groups])

    def regions(self):
        """All regions with answers."""
        return sorted({region for _, region, _ in self.sizes})

    def sums(self, block):
        """The published sums of a block, eight kinds."""
        return np.array(block.sums)

    def total(self, place):
        """The published sums of a table."""
        return sum(self.sums(block) for _, block in self.tables[place])

    def enough(self, shifts):
        """Draws more worlds where a few outweigh all others."""
        asked = self.draws
        while True:
            found = shifts()
            if found.counting >= ENOUGH or self.draws >= asked * MOST_TIMES:
                self.draws = asked
                return found
            self.draws *= 4

    def of_regions(self):
        """Shifts of every table whose regions are joined."""
        for (groups, codes), parts in sorted(self.tables.items(), key=str):
            regions = sorted({region for own, _ in parts for region in own})
            size = self.size(sorted(groups), sorted(codes), regions)

            def members(item):
                return size[:, :, [regions.index(region) for region in item]].sum(2).max(1).sum()
            items = items_of(self.build, regions, members)
            if len(parts) == len(items) or len(items) > MOST_IN_ANY_SET:
                continue
            size = np.stack([size[:, :, [regions.index(region) for region in item]].sum(2) for item in items], 2)
            sets = Sets(self.build, items, size, self.total((groups, codes)))
            yield self.enough(lambda: self.of_table(parts, items, size.sum((0, 1)), sets))

    def of_table(self, parts, items, size, sets):
        """Shifts of one table."""
        blocks = [[at for at, item in enumerate(items) if item <= own] for own, _ in parts]
        tables = worlds(np.array([self.sums(block) for _, block in parts]), size, blocks, self.draws, self.chance)
        choices = sum_of_choices(sets.weights, sets.passes(tables), len(items))
        joined = [at for block in blocks if len(block) > 1 for at in block]
        return Shifts(tables, 1 / choices, size, joined, self.chance, self.coalitions)

    def together(self):
        """The sets of groups whose commitments were drawn together."""
        sets = []
        for groups, _ in self.tables:
            near = [own for own in sets if own & groups]
            sets = [own for own in sets if own not in near] + [groups.union(*near)]
        return sorted(sets, key=sorted)

    def of_groups(self):
        """Shifts of groups that are joined."""
        joined = sorted((place for place in self.tables if len(place[0]) > 1), key=str)
        if joined:
            yield self.enough(lambda: self.of_joined_groups(joined))

    def of_joined_groups(self, joined):
        """Shifts of the answers in tables of several groups: what each group has of them."""
        groups = sorted({group for group, _, _ in self.sizes})
        items = [(place, group) for place in joined for group in sorted(place[0])]
        regions = self.regions()
        size = np.array([self.size([group], sorted(place[1]), regions).sum() for place, group in items])
        blocks = [[at for at, item in enumerate(items) if item[0] == place] for place in joined]
        tables = worlds(np.array([self.total(place) for place in joined]), size, blocks, self.draws, self.chance)
        by_group = np.zeros((self.draws, len(groups), 8), int)
        for place in self.tables:
            if len(place[0]) == 1:
                by_group[:, groups.index(next(iter(place[0])))] += self.total(place)
        for at, (_, group) in enumerate(items):
            by_group[:, groups.index(group)] += tables[:, at]
        codes = sorted({code for _, _, code in self.sizes})
        sizes = self.size(groups, codes, regions)
        choices = self.choices(by_group, lambda own: sizes[own], len(groups), OF_GROUPS, False)
        return Shifts(tables, 1 / choices, size, list(range(len(items))), self.chance, self.coalitions)

    def of_commitments(self):
        """Shifts of commitments that are joined: audiences and sections in runs, then commitments. Of ways to the
        same blocks the finest is taken, which outweighs the others. Choices that have no joined commitment in common
        say nothing of each other's answers."""
        for groups in self.together():
            own = [place for place in self.tables if place[0] <= groups]
            order = [it.code for it in self.build.commitments if any(it.code in codes for _, codes in own)]
            blocks = [sorted(order.index(code) for code in codes) for _, codes in own]
            # Choices that hang together, with the commitments that they join.
            parts = []
            for choice in self.choices_of_commitments(order, blocks):
                met = {at for block in blocks if crosses(block, choice[0]) for at in block}
                if met:
                    near = [part for part in parts if part[1] & met]
                    parts = [part for part in parts if part not in near]
                    parts.append((sum((part[0] for part in near), [choice]), met.union(*(part[1] for part in near))))
            for chosen, met in parts:
                yield self.enough(lambda: self.of_joined_commitments(groups, own, order, blocks, chosen, met))

    def choices_of_commitments(self, order, blocks):
        """What is chosen at each level: items that are joined, and whether only runs of them are."""
        places = [self.build.by_id[code] for code in order]
        spans = [list(range(len(order)))]
        for name in ("audience", "section", "code"):
            finer = []
            for span in spans:
                items = {}
                for at in span:
                    items.setdefault(getattr(places[at], name), []).append(at)
                items = list(items.values())
                if len(items) > 1:
                    yield items, name != "code" or len(items) > MOST_IN_ANY_SET
                finer += united(items, blocks) if name != "code" else []
            spans = finer

    def of_joined_commitments(self, groups, own, order, blocks, chosen, met):
        """Shifts of the commitments of some groups whose choices hang together."""
        codes = sorted({at for items, _ in chosen for item in items for at in item})
        near = [at for at, block in enumerate(blocks) if set(block) & set(codes)]
        sizes = self.size(sorted(groups), order, self.regions())
        size = sizes.sum((0, 2))
        tables = worlds(np.array([self.total(own[at]) for at in near]), size, [blocks[at] for at in near],
                        self.draws, self.chance)
        log_choices = np.zeros(self.draws)
        for items, runs in chosen:
            def of_items(own, items=items):
                return sizes[:, [at for place in own for at in items[place]]]
            sums = np.stack([tables[:, item].sum(1) for item in items], 1)
            log_choices += np.log(self.choices(sums, of_items, len(items), OF_COMMITMENTS, runs))
        likelihood = np.exp(log_choices.min() - log_choices)
        return Shifts(tables, likelihood, size, sorted(met), self.chance, self.coalitions)

    def choices(self, sums, size_of, count, caution, runs):
        """Z of one level in each world. `sums` are by world and item, `size_of` gives sizes of a set of items."""
        build = self.build
        total = sums[0].sum(0)
        sets = range(1, 1 << count) if not runs else [
            (1 << end) - (1 << start) for start in range(count) for end in range(start + 1, count + 1)]
        weights, passes = {0: 0}, {0: np.zeros(len(sums), bool)}
        for chosen in sets:
            own = [place for place in range(count) if chosen >> place & 1]
            size = size_of(own)
            each = answers_each(size)
            margin = build.coalition * each + 1
            members = size.sum(2).max(1).sum()
            weights[chosen] = weight_of_join(len(own), chance_to_fail(total, int(size.sum()), build, each), caution)
            passes[chosen] = admitted(sums[:, own].sum(1), members, margin, build)
        if runs:
            return sum_of_runs(weights, passes, count)
        listed = range(1 << count)
        return sum_of_choices(np.array([weights[it] for it in listed]), np.stack([passes[it] for it in listed], 1), count)

    def of_late(self):
        """Shifts of late answers, of which regions are never told apart."""
        yield from self.of_groups()
        # Of several groups together all commitments are.
        self.tables = {place: parts for place, parts in self.tables.items() if len(place[0]) == 1}
        yield from self.of_commitments()

    def of_panel(self):
        """Shifts of every block that could be split into members of both cycles and others by its sizes, and is
        not: then one of the parts fails the rule, or they stay together by chance."""
        classes, equations = self.system.classes(ALL_KINDS)
        known, _, _ = solved(classes, equations)
        split = {atom for at in known for atom in classes[at] if all(atom[5] for atom in classes[at])}
        sizes, members = self.system.atoms.sizes, self.system.atoms.members
        for (groups, codes), parts in sorted(self.tables.items(), key=str):
            size = self.size(sorted(groups), sorted(codes), self.regions())
            each = answers_each(size)
            margin = self.build.coalition * each + 1
            for _, block in parts:
                halves = [[atom for atom in block.atoms if atom[5] == in_both] for in_both in (True, False)]
                if any(atom in split for atom in halves[0]):
                    continue
                size = [sum(sizes[atom] for atom in half) for half in halves]
                crowd = [len({it for atom in half for it, _ in members[atom]}) for half in halves]
                if min(crowd) < self.build.threshold:
                    continue
                tables = worlds(np.array([self.sums(block)]), size, [[0, 1]], self.draws, self.chance)
                passes = admitted(tables, np.array(crowd), margin, self.build).all(1)
                chance = sum(chance_to_fail(self.sums(block), half, self.build, each) for half in size)
                likelihood = np.where(passes, min(1.0, NOT_SPLIT * chance), 1.0)
                if not passes.all():
                    yield Shifts(tables, likelihood, size, [0, 1], self.chance, self.coalitions)


def crosses(block, items):
    """Whether a block joins several items."""
    return sum(1 for item in items if set(block) & set(item)) > 1


def united(items, blocks):
    """Runs of items that no block crosses, as fine as possible."""
    found = []
    for item in items:
        found.append((set(item), list(item)))
        while True:
            near = [it for it in found[:-1] if any(set(block) & it[0] and set(block) & found[-1][0] for block in blocks)]
            if not near:
                break
            at = found.index(near[0])
            merged = found[at:]
            found = found[:at] + [(set().union(*(it[0] for it in merged)), [x for it in merged for x in it[1]])]
    return [own for _, own in found]
