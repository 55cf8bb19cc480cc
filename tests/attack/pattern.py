"""What the pattern says: which answers were joined is evidence, too, because the method is public.

Readers who know the method compare two beliefs about a member's answer: by the published sums alone, and by
the sums and the choice of what was joined. Worlds are drawn at random among those with the published sums.
A choice with weights from public numbers has, in a world, a likelihood in proportion to 1 / Z, where Z sums
the weights of every admissible choice in that world. The shift is the ratio of the odds with and without.
"""

import math
from functools import lru_cache

import numpy as np

from public import COMPLETED, read_csv, ROOT

SCALE, DETAIL, WIDTH, OF_COMMITMENTS, OF_REGIONS, APART, LEFT_OUT = 256, 6.0, 2.0, 60.0, 200.0, 0.3, 1.1
MOST_IN_ANY_SET = 10
RARE = 0.01
# Worlds are drawn until so many count, or so many times as many were drawn as asked for.
ENOUGH, MOST_TIMES = 1000, 16


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


def chance_to_fail(total, drawn, margin):
    """At most the chance that so many answers of a public total fail the rule."""
    everyone = int(sum(total))
    if drawn >= everyone:
        return 0.0
    done = int(total[3] + total[4])
    chance = sum(tail(everyone, int(it), drawn, max(drawn + 1 - margin, 0), drawn) for it in total if it > 0)
    chance += tail(everyone, done, drawn, 0, margin - 1)
    if all(it < done for it in total):
        chance += tail(everyone, done, drawn, max(drawn + 1 - margin, 0), drawn)
    return min(chance, 1.0)


def whole(weight):
    """Weights are whole numbers of at least one."""
    return max(1.0, math.floor(SCALE * weight + 0.5))


def admitted(sums, members, margin, threshold):
    """Which sums pass; the last axis holds the answers by status."""
    total = sums.sum(-1)
    done = sums[..., COMPLETED[0]] + sums[..., COMPLETED[1]]
    passes = (total - sums.max(-1) >= margin) & (done >= margin) & (total - done >= margin)
    return passes & (members >= threshold) | (total == 0)


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
    sums = [np.ones(passes.shape[0])]
    for end in range(1, items + 1):
        now = 0
        for start in range(end):
            run = (1 << end) - (1 << start)
            now = now + passes[:, run] * weights[run] * sums[start]
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


class Reader:
    """A reader of one build who knows the method. `blocks` are those that the equations gave."""

    def __init__(self, system, build, blocks, draws, seed, coalitions=20):
        self.system, self.build, self.draws, self.coalitions = system, build, draws, coalitions
        self.chance = np.random.default_rng(seed)
        self.regions_together = self.neighbours()
        self.tables = {}
        self.sizes, self.answers = {}, {}
        for block in blocks:
            if any(atom[4] for atom in block.atoms):
                continue
            group = next(iter(block.atoms))[1]
            codes = frozenset(atom[3] for atom in block.atoms)
            regions = frozenset(atom[2] for atom in block.atoms)
            self.tables.setdefault((group, codes), []).append((regions, block))
            for atom in block.atoms:
                place = (group, atom[2], atom[3])
                self.sizes[place] = self.sizes.get(place, 0) + system.atoms.sizes[atom]

    def neighbours(self):
        """Regions that lie together."""
        path = ROOT / f"inputs/reference/regions/{self.build.scheme}.neighbours.csv"
        return [frozenset(row["regions"].split(";")) for row in read_csv(path)]

    def sums(self, block):
        """The published sums of a block, eight kinds."""
        return np.array((block.sums + [0])[:8])

    def of_regions(self):
        """Shifts of every table whose regions are joined."""
        for (group, codes), parts in sorted(self.tables.items(), key=str):
            regions = sorted({region for own, _ in parts for region in own})
            if len(parts) == len(regions) or len(regions) > MOST_IN_ANY_SET:
                continue
            yield self.enough(lambda: self.of_table(group, sorted(codes), parts, regions))

    def enough(self, shifts):
        """Draws more worlds where a few outweigh all others."""
        asked = self.draws
        while True:
            found = shifts()
            if found.counting >= ENOUGH or self.draws >= asked * MOST_TIMES:
                self.draws = asked
                return found
            self.draws *= 4

    def of_table(self, group, codes, parts, regions):
        """Shifts of one table."""
        build = self.build
        margin = build.coalition * len(codes) + 1
        total = sum(self.sums(block) for _, block in parts)
        size = np.array([[self.sizes.get((group, region, code), 0) for region in regions] for code in codes])
        bits = (np.arange(1 << len(regions))[:, None] >> np.arange(len(regions))) & 1
        drawn, members = bits @ size.sum(0), (bits @ size.T).max(1)
        present = frozenset(regions)
        weights = np.zeros(1 << len(regions))
        for chosen in range(1, 1 << len(regions)):
            own = frozenset(region for at, region in enumerate(regions) if chosen >> at & 1)
            if drawn[chosen] >= total.sum():
                weights[chosen] = whole(math.exp(DETAIL - build.beta))
            elif members[chosen] >= build.threshold:
                taste = DETAIL - (build.beta * drawn[chosen] / total.sum() if len(own) > 1 else 0)
                apart = APART if len(own) > 1 and not any(it & present == own for it in self.regions_together) else 1
                chance = chance_to_fail(total, int(drawn[chosen]), margin)
                weights[chosen] = whole(apart * math.exp(taste) / (1 + OF_REGIONS * chance))
        blocks = [[regions.index(region) for region in own] for own, _ in parts]
        tables = worlds(np.array([self.sums(block) for _, block in parts]), size.sum(0), blocks, self.draws, self.chance)
        sums = np.tensordot(tables, bits, ([1], [1])).transpose(0, 2, 1)
        passes = admitted(sums, members[None, :], margin, build.threshold)
        choices = sum_of_choices(weights, passes, len(regions))
        joined = [at for block in blocks if len(block) > 1 for at in block]
        return Shifts(tables, 1 / choices, size.sum(0), joined, self.chance, self.coalitions)

    def of_commitments(self):
        """Shifts of every group whose commitments are joined: audiences and sections in runs, then commitments.
        Of ways to the same blocks the finest is taken, which outweighs the others."""
        for group in sorted({group for group, _ in self.tables}):
            own = [codes for of, codes in self.tables if of == group]
            if all(len(codes) == 1 for codes in own):
                continue
            yield self.enough(lambda: self.of_group(group, own))

    def of_group(self, group, own):
        """Shifts of one group's commitments."""
        order = [it.code for it in self.build.commitments if any(it.code in codes for codes in own)]
        size = np.array([sum(count for (of, _, code), count in self.sizes.items() if of == group and code == name)
                         for name in order])
        blocks = [sorted(order.index(code) for code in codes) for codes in own]
        sums = np.array([sum(self.sums(block) for _, block in self.tables[group, codes]) for codes in own])
        tables = worlds(sums, size, blocks, self.draws, self.chance)
        places = [self.build.by_id[code] for code in order]
        log_choices = np.zeros(self.draws)
        spans = [list(range(len(order)))]
        for name in ("audience", "section", "code"):
            finer = []
            for span in spans:
                items = {}
                for at in span:
                    items.setdefault(getattr(places[at], name), []).append(at)
                items = list(items.values())
                if len(items) > 1:
                    runs = name != "code" or len(items) > MOST_IN_ANY_SET
                    log_choices += np.log(self.level(items, tables, size, runs))
                finer += united(items, blocks) if name != "code" else []
            spans = finer
        likelihood = np.exp(log_choices.min() - log_choices)
        joined = [at for block in blocks if len(block) > 1 for at in block]
        return Shifts(tables, likelihood, size, joined, self.chance, self.coalitions)

    def level(self, items, tables, size, runs):
        """Z of one level in each world."""
        build, count = self.build, len(items)
        flat = [at for item in items for at in item]
        total = tables[0, flat].sum(0)
        weights = np.zeros(1 << count)
        passes = np.zeros((self.draws, 1 << count), bool)
        for chosen in range(1, 1 << count):
            low = chosen & -chosen
            if runs and (chosen // low) & (chosen // low + 1):
                continue
            own = [at for place, item in enumerate(items) if chosen >> place & 1 for at in item]
            margin, members = build.coalition * len(own) + 1, size[own].max()
            drawn = int(size[own].sum())
            chance = 1.0 if members < build.threshold else chance_to_fail(total, drawn, margin)
            taste = math.exp(DETAIL - WIDTH * (bin(chosen).count("1") - 1))
            weights[chosen] = whole(taste / (1 + OF_COMMITMENTS * chance))
            passes[:, chosen] = admitted(tables[:, own].sum(1), members, margin, build.threshold)
        return (sum_of_runs if runs else sum_of_choices)(weights, passes, count)

    def of_groups_left_out(self):
        """Shifts of groups that are left out, where answers are drawn like those of all others, or where every
        mixture is as likely. Gives (group, members, shift of an answer, odds that the group fails: before, after)."""
        total = sum((self.sums(block) for parts in self.tables.values() for _, block in parts), np.zeros(8))
        shown = {group for group, _ in self.tables}
        answered = {}
        for (member, code), (group, _, _) in self.build.answers.items():
            if group not in shown:
                answered.setdefault(group, {}).setdefault(code, []).append(member)
        for group, codes in answered.items():
            members = max(len(it) for it in codes.values())
            size = sum(len(it) for it in codes.values())
            margin = self.build.coalition * len(codes) + 1
            chance = min(1.0, (LEFT_OUT * self.build.threshold / members) ** 3)
            share = total / total.sum() if total.sum() else np.ones(8) / 8
            for prior in ("mix", "any"):
                if prior == "mix":
                    tables = self.chance.multinomial(size, share, self.draws)
                else:
                    mixes = self.chance.dirichlet(np.ones(6), self.draws)
                    tables = np.array([np.append(self.chance.multinomial(size, mix), [0, 0]) for mix in mixes])
                passes = admitted(tables, members, margin, self.build.threshold)
                likelihood = np.where(passes, chance, 1.0)
                shifts = Shifts(tables[:, None, :], likelihood, [size], [0], self.chance, 0)
                told = (likelihood * ~passes).sum() / likelihood.sum()
                yield group, members, prior, max(shifts.outside, default=1.0), (~passes).mean(), told


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
