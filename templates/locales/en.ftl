### Every sentence that readers of the report see, in British English.
###
### For translators: a message is a whole text; a line broken here goes on with a space. Counts come in as
### numbers, which are written with their thousands apart and choose the words around them. Days, shares and
### lists come in as texts that the messages of the first group write. $who says of whom a sentence speaks and is
### given wherever the English needs it: government, private-sector, civil-society or intergovernmental where the
### members of one group are meant, member where those of several groups are, and all where all members are.
### $smallest is 20, the smallest number of which a share is a percentage. Marks such as [c] and names of files stay
### as they are. $place stands for words that lead to a chapter or an annex; "pointer" writes them.
###
### House rules: members *said* what they said; every rate comes with its numerator, its denominator and who is
### in it; nothing is said of a withheld row; no member is ranked.

## Numbers, shares, days and lists

# A share of enough answers. $number may begin with < or >.
percent = { $number }%
# Numerator and denominator.
count-of = { $numerator } of { $denominator }
# A share by itself, of enough answers.
full-rate = { $percent } ({ $count-of })
# The bounds of a rate in a table, of enough answers, and of few.
bounds = { $low }–{ $high }%
bounds-of-few = { $low }–{ $high } of { $denominator }

# Two sentences, one after the other.
sentences = { $first } { $second }

# A list that is no part of a sentence, piece by piece.
list-more = { $first }, { $rest }

# After a count: its percentage, which is none where the count is of fewer than 20.
percent-aside = { $percent ->
        [none] {""}
       *[some] {" "}({ $percent })
    }

## What members are called

# who-one and who-many stand with the alliance, as alliance-described, the line on the cover, does
# (inputs/catalogue/en.ftl).

# Whom an audience addresses. $audience is its name in the catalogue, with a small first letter.
audience-whom = { $who ->
        [member] { $audience }
        [all] { $audience }
       *[one-group] { who-many }
    }

## Rows that several commitments, sections, regions or groups share, so that no single answer can be worked out

# Instead of many codes. $run is yes where the codes are all those from the first to the last, or no.
joined-codes = { $run ->
        [yes] { $first }–{ $last }
       *[no] { $first } + { $more } more
    }
# $label is one of the two messages below, $groups the names of groups.
joined-of-groups = { $label }, of { $groups }
# Labels of two commitments, or titles of two sections.
joined-two = { $first }; { $second } (counted together)
# $codes is a list of $count codes. $level is commitment or section.
joined-many = { $level ->
        [audience] { $count } audiences
        [section] { $count } sections
       *[commitment] { $count } commitments
    } counted together: { $codes }
# $names is a list of $count regions.
# A count of several commitments together.
count-of-codes = { $count } ({ $codes })
joined-code-of-groups = { $code } { $groups }
joined-regions = { $count } regions together: { $names }

## Words before numbers

label-figure = Figure
label-table = Table
label-annex = Annex

# Leads to a chapter, by its number, or to an annex, by its letter.
pointer = { $kind ->
        [annex] Annex { $number }
       *[chapter] Chapter { $number }
    }

## Cover, running lines, contents

# $statement is the title of the statement whose commitments are reported on.
report-subtitle = Progress on the { $statement }
# In the file's properties. $title is the report's, $cycle a year.
report-description = { $title }: what members reported for the cycle { $cycle }.
report-imprint = Build { $build } · biennial { $version }

fact-release = Release
    .text = { $release }{ $to ->
        [board] , for the board of the alliance
       *[public] , for the public
    }
# What the secretariat says with a release, such as what was corrected.
fact-notice = Notice
    .text = { $notice }
fact-cycle = Cycle
    .text = { $cycle }
fact-period = Reporting period
    .text = { $from } to { $to }
fact-deadline = Deadline for members
    .text = { $day }
fact-as-of = Figures as of
    .text = { $day }
# $place is where, and when, the statement was made.
fact-statement = Statement
    .text = { $statement }, { $place }

# On the cover with its text; on every other page, and on sheets and charts, without.
notice-draft = DRAFT — NOT FOR CIRCULATION
    .text = This report has not been released. It must not leave the secretariat, and its figures may still change.
notice-board = For the board
    .text = This report was released for the board of the alliance, and not for publication.
notice-fictional = Fictional data
    .text = Every member and every answer in this report is made up. It shows what the report
        looks like and says nothing about any real organisation or state.

contents-heading = Contents
contents-about = Members report in workbooks what they have done about each commitment addressed to them. Every
    figure here is counted from those answers, as members gave them; the report adds up what members said and
    does not judge it. Single answers are not published, and no member is ranked.

signs-heading = Signs in tables and charts
sign-confidential = Withheld to protect the confidentiality of members’ answers ({ $place }).
sign-not-available = Not available.
sign-not-applicable = Not applicable: nobody is addressed, or the denominator of the rate would be zero.
sign-revised = Revised since an earlier release.
sign-break = Break: not comparable with earlier cycles, for what is counted has changed.
# Below a table: a sign that stands in it, and what it means.
note-sign = { $sign }: { $meaning }

## Columns and rows that several tables have

column-addressed = Addressed
column-expected = Expected
column-reported = Reported
column-response-rate = Response rate
column-on-time = On time
column-applicable = Applicable
column-completed = Completed
column-rate = Rate
column-bounds = Low–high
column-group = Stakeholder group
column-regions-together = Regions counted together
column-region = Region
column-section = Section
column-commitment = Commitment
column-id = ID
column-commitments = Commitments
column-severity = Severity
column-rule = Rule

row-all-members = All members
row-all-commitments = All commitments
row-all-regions = All regions

## Charts

# For those who do not see the chart: what it shows, and what it says; $finding may be empty.
chart-alt = { $title }. { $finding }
chart-caption = { $title }. Figures: figures/{ $name }.csv

## The main points

main-points = Main points

# $statement is the title of the statement.
main-lead = { $expected ->
        [1] The one member of the alliance
       *[other] { $reported } of the { $expected } members of the alliance
    } said what they have done about those of the { $commitments } commitments of the { $statement } that are addressed to
    them. Members report on their own work; nobody has checked it unless a figure says verified.
main-lead-protected = Members of the alliance, of { $expected } that were asked, said what they have done about those of the
    { $commitments } commitments of the { $statement } that are addressed to them. Members report on their own work; nobody
    has checked it unless a figure says verified.

# $rate with its numerator and denominator, $low and $high are shares.
main-progress = Progress
# $complete is yes where no answer is missing and none was declined.
main-progress-said = Of the answers on commitments that apply to the member who gave them, { $rate } say that the
    commitment is implemented or kept up. { $complete ->
        [yes] No answer is missing.
       *[no] With every missing or declined answer counted as nothing done the share is { $low }, with every one counted
            as done { $high }.
    }
main-progress-none = No answer was received on a commitment that applies to the member who gave it.
main-groups = By group
# $groups is a list of the next message.
main-groups-said = Of the answers asked of each group, the share implemented or kept up is { $groups }. Groups answer
    different commitments, so the shares do not compare their performance.
# $groups is a list of groups that are counted together.
main-group = { $rate } among { group-names }{ $who ->
        [several] {" "}(counted together to protect single answers)
       *[one-group] {""}
    }
group-names = { $who ->
        [several] { $groups }
       *[one-group] { who-many }
    }
main-groups-open = Missing answers could turn the order of any two of them round.
# $ahead and $behind are groups. $others says of how many other pairs the order is certain: all, some or none.
main-groups-order = Whatever the missing answers are, the share is higher among { $ahead } than among { $behind }; { $others ->
        [all] the order of all of them is certain
        [none] no other order is certain
       *[some] not every other order is certain
    }.
# $ahead and $behind are sections, $whose-ahead and $whose-behind say of whom they are asked. $first is yes where all others
# are surely behind $ahead, $last where all others are surely ahead of $behind, or no; $highest and $lowest are yes where
# no other has such a share, or no.
main-order = Highest and lowest
section-of = asked of { audience-whom }
main-order-said = { $highest ->
        [yes] Highest of the sections shown is
       *[no] Among the highest of the sections shown is
    } “{ $ahead }” ({ $whose-ahead }): { $ahead-rate } of its answers say implemented or sustained; { $lowest ->
        [yes] lowest is
       *[no] among the lowest is
    } “{ $behind }” ({ $whose-behind }) with { $behind-rate }. Missing answers cannot reverse these two{ $first ->
        [yes] { $last ->
            [yes] {", and cannot put another above or below them"}
           *[no] {"; whether another is lower than the lowest is not certain"}
        }
       *[no] { $last ->
            [yes] {"; whether another is higher than the highest is not certain"}
           *[no] {"; whether others are higher or lower than they is not certain"}
        }
    }.
main-order-none = Among the sections of the statement that have a figure of their own on at least { $smallest } answers,
    none is surely ahead of another: missing answers could turn the order of any two round.
main-missing = Who is missing
main-obstacle = In the way
main-obstacle-said = { finding-obstacle }.

nobody-reported = { $expected ->
        [0] No { who-one } was expected to report in this cycle.
        [1] The one { who-one } expected to report had sent no report that could be counted when these figures
            were drawn up.
       *[other] None of the { $expected } { who-many } expected to report had sent a report that could be counted
            when these figures were drawn up.
    }

## Findings: what stands above a figure or a table as its title

# Shares of the answers on commitments that apply.
finding-status = { $completed } of the answers that apply say implemented or sustained, { $under-way } planned or in
    progress, { $not-started } not started
finding-bounds = { $rate } implemented or sustained; with the missing answers, somewhere between { $low } and { $high }
# $obstacle is the one that most members named; $known is all where the number of every obstacle is public, or some.
finding-obstacle = { $named } of the { $of ->
        [one] { $of } member
       *[other] { $of } members
    } with a counted report named the obstacle “{ $obstacle }”{ $known ->
        [first] , more than any other
        [equal] , and no other was named by more
        [shown] , the most of those that can be shown
       *[alone] { "" }
    }
# $shown counts commitments, $over those with a share of at least a half, $surely those of which that is sure.
finding-completion = { $over ->
        [0] No commitment reaches half: on each of the { $shown } with a figure of their own, fewer than half of the answers
            that apply say implemented or sustained
       *[other] On { $over } of { $shown } commitments with a figure of their own, at least half of the answers that apply say
            implemented or sustained{ $surely ->
                [0] { $over ->
                    [1] ; missing answers could change that
                   *[other] ; missing answers could change that for each
                }
               *[other] ; on { $surely } whatever the missing answers are
            }
    }
# $groups is a list of the next message.
finding-response = Reports came from { $groups }
finding-response-group = { $reported } of { $expected ->
        [one] { $expected } { who-one }
       *[other] { $expected } { who-many }
    }

## Chapter: how far the alliance is

chapter-progress = How far the alliance is

progress-answers = { $applicable ->
        [one] { $applicable } answer is on commitments that apply to the member who gave it
       *[other] { $applicable } answers are on commitments that apply to the member who gave them
    }: { $completed ->
        [0] none
       *[other] { $completed }
    }{ percent-aside } said implemented or sustained, { $in-progress ->
        [0] none
       *[other] { $in-progress }
    } that work is in progress, { $planned ->
        [0] none
       *[other] { $planned }
    } that it is planned and { $not-started ->
        [0] none
       *[other] { $not-started }
    } that nothing has been started. This speaks for the members that answered. Had all the others done nothing,
    the share implemented or sustained would be { $low }; had they done everything, { $high }.
answers-withheld = Nothing is published about the answers: they are so few, or so much alike, that even the sum of all
    could show what a single member answered ({ $place }). Who reported is not affected.

caption-results-of-groups = Answers by stakeholder group
note-results-of-groups = All commitments that a group is asked about, those to all members included. Groups joined by “+” are
    counted together.
caption-audiences = Answers by whom the commitments address
note-audiences = Addressed: answers asked for, which is members times the commitments addressed to them. Reported:
    answers received. Applicable: reported, without “not applicable” and “withheld”. Completed: implemented or
    sustained. Rate: completed of applicable. Low–high: what the rate would be for all addressed, had the silent
    done nothing, or everything.
# $ids is a list of commitments, hardly ever of more than one. $place leads to the chapter on who reported.
note-derived = { $ids } asks members to report on progress. Who did so is said in { $place }; it is participation, and
    in no rate or sum of answers.

## Chapter: how to read the numbers

chapter-reading = How to read the numbers

reading-lead = The figures count what members said about their own work. They are answers to a questionnaire, not
    measurements, and silence is never read as inaction.

caption-scale = The status scale
column-status = Status
column-meaning = What it means
column-use = Counted as
# $status is the status as data files have it.
status-meaning = { $status ->
        [not_started] Nothing has been done yet.
        [planned] Work is decided and scheduled.
        [in_progress] Work is under way. “Ongoing” is read as in progress.
        [implemented] The commitment is implemented.
        [sustained] In place and kept up; for commitments that stand.
        [not_applicable] The commitment does not apply to this member.
       *[withheld] The member declines to answer.
    }
status-use = { $status ->
        [implemented] applicable, completed
        [sustained] applicable, completed
        [not_applicable] reported only
        [withheld] reported; in the bounds
       *[other] applicable
    }
status-unanswered = Unanswered
    .meaning = No answer that could be counted. Never read as not started.
    .use = in the bounds

reading-counted = Who is counted
    .text = Every member of the alliance on { $day } is expected to report. A commitment is asked of the members it
        addresses; how many those are is printed in tables (“addressed”) and stands beside every figure in the data. One
        report counts for each member, the latest that could be used; late reports are counted too.
reading-rate = Rate
    .text = Completed answers (implemented or sustained) of applicable answers (all that were reported, without
        “not applicable” and “withheld”). It speaks for the members that answered and to whom the commitment
        applies, not for the others.
reading-bounds = Low–high
    .text = The bounds of the rate for all members to whom the commitment may apply. Low: the share completed if
        every member that did not answer, or declined to, had done nothing. High: if every one of them had done
        everything. The wider the bounds, the less the rate can say about the whole membership.
reading-small = Small numbers
    .text = A share of fewer than { $smallest } is printed as a count (“7 of 12”), for one more answer would move a
        percentage by more than five points. Percentages are rounded to whole numbers; the data files give two
        decimals.
# $place leads to the method, $regions and $commitments are names of rows that join two.
reading-together = Counted together
    .text = Where a figure of its own could show what a single member answered, a group, region, commitment or section is
        counted together with others: “{ $regions }” is one figure for all members there, and “{ $commitments }” one for
        the answers to all these commitments. It belongs to none of them alone. Some are counted together by chance, so
        it does not show that the answers were few or alike. Totals are not affected ({ $place }).
reading-evidence = Evidence
    .text = Members may describe or link evidence. Unless a figure says verified, nobody has checked it.
# $groups are those whose figures are the same as in the release before, whatever the reason.
reading-repeated = Unchanged figures
    .text = The figures of { $groups } are those of release { $release }{ $to ->
            [board] , which was made for the board
           *[public] {""}
        }. Figures change between releases only where enough members changed not to be told apart.

## Chapter: who reported

chapter-who = Who reported

who-lead = { $reported } of { $expected } expected { $expected ->
        [one] member
       *[other] members
    } reported{ percent-aside }, { $on-time ->
        [0] none of them by the deadline.
       *[other] { $on-time } of them by the deadline.
    }
who-lead-all-on-time = { $reported } of { $expected } expected { $expected ->
        [one] member
       *[other] members
    } reported{ percent-aside }, { $expected ->
        [1] by the deadline.
       *[other] all of them by the deadline.
    }
who-lead-no-time = { $reported } of { $expected } expected { $expected ->
        [one] member
       *[other] members
    } reported{ percent-aside }.
who-lead-protected = Who reported is protected in this cycle like an answer. Figures that could show it are withheld.
who-counted = A member counts as having reported when a submission of its own was accepted, whether or not every
    answer in it could be used. A report is on time when its own submission date is not after the deadline; one
    without a date is not counted as on time. The response rate is the share of all members expected to
    report.
caption-groups = Members that reported, by stakeholder group
caption-regions = Members that reported, by region
# $complete is yes where every member reported.
who-caution = { $complete ->
        [yes] { participants-where }
       *[no] Those who reported were not drawn at random. Where few of a group or region reported, the other figures
            speak for those few. { participants-where }
    }
regions-one-only = Every member expected to report is counted in one region, { $region }.
heading-missing = Who is missing, and what that could change
missing-none = No member is missing: every member expected to report did so.
missing-members = { $missing ->
        [one] { $missing } of the { $expected } members expected to report has no report that is counted
       *[other] { $missing } of the { $expected } members expected to report have no report that is counted
    }{ percent-aside }.
# $groups is a list of the next message.
missing-by-group = { $missing } of the { $expected } members expected to report have no report that is
    counted{ percent-aside }: { $groups }.
missing-of-group = { $missing } of { $expected ->
        [one] { $expected } { who-one }
       *[other] { $expected } { who-many }
    }
# $rate, $low and $high are shares with their numerators and denominators.
movable-nothing = Every answer asked for was given: nothing is missing that could change a share.
movable-all = Of the { $addressed } answers asked for, { $silent ->
        [0] none is missing or was declined
        [one] { $silent } is missing or was declined
       *[other] { $silent } are missing or were declined
    }{ percent-aside }. Of the answers that apply, { $rate } said implemented or sustained; the share of all to whom
    the commitments may apply lies between { $low }, had the silent done nothing, and { $high }, had they done
    everything.
movable-audience = On the commitments of { audience-whom }, { $rate } of the answers that apply said implemented or
    sustained; had the silent done nothing, the share would be { $low }, and had they done everything, { $high }.
movable-most = Missing answers matter most for the commitments of { audience-whom }: { $rate } said implemented or
    sustained, and it may be anything from { $low } to { $high } of all.
movable-least = They matter least for those of { audience-whom }: { $rate } said so, and of all it is between { $low } and
    { $high }.
# $participants says where their names are: hidden, none, in-file, or in $annex.
participants-where = { $participants ->
        [hidden] Which members reported is not published for this cycle.
        [none] No member’s report had been counted when these figures were drawn up.
        [in-file] The members that reported are listed in the data published with this report, in the file
            data/participants.csv.
       *[in-annex] { $annex } lists the members that reported; all others in data/expected-members.csv did not.
    }

## Chapters: the commitments of an audience

chapter-audience = Commitments of { audience-whom }

audience-asked = { $commitments ->
        [one] { $commitments } commitment
       *[other] { $commitments } commitments
    }{ $sections ->
        [0] {""}
        [1] {""}
       *[other] {" "}in { $sections } sections
    } { $commitments ->
        [one] addresses
       *[other] address
    } { $who ->
        [all] all members
       *[some] { who-many }
    }.
audience-lead = { audience-asked } { $expected ->
        [1] The one { who-one } expected to report did so.
       *[other] { $reported } of the { $expected } { who-many } expected to report did so{ percent-aside }.
    }
# $rate, $low and $high are percentages, $rate with its numerator and denominator; or counts where they are of few.
audience-answers = Of { $addressed ->
        [one] { $addressed } answer
       *[other] { $addressed } answers
    } asked for, { $reported ->
        [one] { $reported } was
       *[other] { $reported } were
    } received: { $not-started ->
        [0] none
       *[other] { $not-started }
    } said not started, { $planned ->
        [0] none
       *[other] { $planned }
    } planned, { $in-progress ->
        [0] none
       *[other] { $in-progress }
    } in progress, { $implemented ->
        [0] none
       *[other] { $implemented }
    } implemented and { $sustained ->
        [0] none
       *[other] { $sustained }
    } sustained; { $not-applicable ->
        [0] none
       *[other] { $not-applicable }
    } said that the commitment does not apply, and in { $withheld ->
        [0] none
       *[other] { $withheld }
    } the member declined to answer. So of the answers on commitments that apply, { $rate } said implemented or
    sustained. That speaks for the { who-many } that answered: had all the others done nothing, the share would be { $low },
    and had they done everything, { $high } (of { $possible }).
# The answers of an audience have no figure of their own. $codes is a list of audiences, $groups one of groups, as data
# files join them.
audience-together = The answers{ $groups ->
        [All] {""}
       *[some] {" "}of { $groups }
    } to the commitments { $codes } are counted together, so that no single answer can be worked out; for these
    commitments alone there is no figure ({ $place }).
heading-sections = Progress by section
heading-commitments = Progress by commitment
heading-furthest = Furthest along
heading-furthest-to-go = Furthest to go
heading-what-was-said = What members said

# $title is what the commitments of an audience are called.
caption-sections = { $title }: answers by section
note-sections = Rate: completed of applicable, a count where fewer than { $smallest } are applicable. Low–high: if the
    silent had done nothing, or everything. { $place } explains the terms.

# $together is some where commitments of this chapter are counted together and therefore not listed, or none.
commitments-lead = Beside each commitment: of the { who-many } that answered and to which it applies, how many said
    that they have implemented it or keep it up.{ $together ->
        [none] {""}
       *[some] {" "}Commitments that are counted together with others are not listed.
    }
commitments-no-order = Missing answers, or answers that are counted together, could change which commitment comes first or last,
    so no order is told.
commitment-figure = { $completed ->
        [0] none
       *[other] { $completed }
    } of { $applicable ->
        [one] { $applicable } { who-one }
       *[other] { $applicable } { who-many }
    }{ percent-aside }

## Chapter: frameworks and lenses

chapter-frameworks = By framework
frameworks-lead = Some commitments name a treaty, a framework or an initiative. The same answers are counted here by what they
    name, and through other frameworks that the field works with. They do not say who is a party to a treaty or keeps
    it: only what was answered on these commitments.
caption-frameworks = Answers to the commitments that name each instrument
column-framework = Instrument
# $source is the document that a lens comes from, $note whose reading it is.
lens-about = { $source } (as of { $day }). { $note }
# $lens is the name of a framework.
caption-lens = Answers by part of the { $lens }: an editorial mapping
column-part = Part
# $parts is a list of parts on which no commitment bears; $unmet is some, or none.
note-lens = Sums of the commitments named, so a commitment may count in several parts.{ $unmet ->
        [none] {""}
       *[some] {" "}No commitment bears on these parts: { $parts }.
    }

## Chapter: regions

chapter-regions = Regions

regions-lead = Members are counted in { $regions ->
        [one] { $regions } region
       *[other] { $regions } regions
    } (scheme: { $scheme }); a member that works everywhere, or has no country, is counted as Global.
regions-caution = Why regions differ cannot be read from this: they differ in how many members they have, of which
    groups, and in how many of them reported. The figures describe the answers received and are not a comparison of
    performance.
# Shares of members that reported, with numerators and denominators. $least is the smallest number of members expected
# in a region that is compared.
# $alike is yes where the two shares are the same in whole per cent, or no.
regions-response = { $alike ->
        [yes] In the regions in which at least { $least } members are expected, about the same share of members
            reported: from { $low } in { $low-region } to { $high } in { $high-region }.
       *[no] Of the regions in which at least { $least } members are expected, { $high-region } has the largest
            share of members that reported, { $high }, and { $low-region } the smallest, { $low }.
    }
regions-nothing-to-compare = There is nothing to compare by region: the figures of the chapters before are those of
    this region.
# $place leads to the method.
regions-joined = Where the answers of one region could show what a single member answered, and in some other places by
    chance, regions are counted together: one figure stands for the members of all of them, and for none alone ({ $place }).
    Names joined by “+” say which.
    Which regions are counted together differs between commitments, so figures of one region on two commitments may speak
    of different members.
# $most is how many members are expected in the largest cell.
regions-withheld = At most { $most ->
        [one] { $most } member of one stakeholder group is
       *[other] { $most } members of one stakeholder group are
    } expected to report in one region. A figure on the progress of so few, or of members that all answer alike,
    could show what a single one answered. In this cycle the regions are therefore counted together in all figures on
    progress.
regions-participation = Who reported is public. The table shows of whom the answers come.
# $groups are those whose late reports are counted together only.
late-together = Reports of { $groups } that came after the first release are counted in the figures of these groups
    together alone. In the figures of one of them, and of what it alone is asked, their answers are among those that
    are missing.
regions-late = Reports that came after the first release are counted in the totals of all regions, and in the rows
    “Late reports”; the rows of single regions stay as they were released. So regions and late reports together make
    the total.
regions-data = What can be published for each commitment, by group and region, is in the data published with this
    report, in the file data/aggregates.csv; data/regions.csv and data/commitments.csv say under which names each
    region and each commitment stands there.

caption-participation = Members that reported, by region and stakeholder group
note-participation = Members that reported, of those expected to. [z]: no member of this group is expected in this
    region.
caption-regions-alone = Commitments on which a region has a figure of its own, by stakeholder group
note-regions-alone = Of the commitments that members of the group in the region may have answered, those to all members
    included. On all others the region is counted together with others, or in the total alone. [z]: no member of this
    group is expected in this region, or none answered.
caption-regions-together = Which regions are counted together, and on which commitments
note-regions-together = Their figures are in data/aggregates.csv. Commitments joined by “+” are counted together, too.
note-region-results = The letter is that with which the codes of the commitments begin.
caption-region-results = Answers by region, where more than the total can be shown

## Chapter: what changed. $previous and $cycle are years.

chapter-change = What changed since { $previous }

# $compared counts the members with a counted report in both cycles.
change-lead = { $compared ->
        [0] No member has a counted report both in { $previous } and now.
        [one] This chapter compares what { $compared } member said in { $previous } with what it says now: the one
            with a counted report in both cycles.
       *[other] This chapter compares what { $compared } members said in { $previous } with what they say now:
            those with a counted report in both cycles.
    }
change-lead-protected = This chapter compares what members with a counted report in both cycles said in
    { $previous } with what they say now.
change-break = In the cycle of { $previous } members reported on other commitments, so what they said then and what they
    say now cannot be compared. The series begins anew; in the data every figure about commitments is marked [b].
change-like-for-like = Like is compared with like: an answer is in this comparison only if the same member, in the
    same stakeholder group, answered the same commitment in both cycles. Reporting itself is not compared. The
    other chapters show all members that reported now; a difference between them and the last report may come from
    who reported, and is therefore not read as change.
# $rate-before and $rate are shares of the answers on commitments that applied then, and that apply now, with their
# numerators and denominators.
change-all = In { $previous }, { $rate-before } of the answers that apply said implemented or sustained; of the same
    members’ answers to the same commitments, { $rate } do now.
# $groups is a list of the next message.
change-groups = From { $previous } to now the share went { $groups }.
change-group = from { $rate-before } to { $rate } among { who-many }
change-audience = On the commitments of { audience-whom }: in { $previous }, { $rate-before } of the answers that apply
    said implemented or sustained; of the same members’ answers to the same commitments, { $rate } do now.
change-nothing-shown = No before and after of the same members can be published for whole sections: beside the answers
    that can be compared stand a few that cannot, and the difference would show these.
# $rows is how many commitments have a figure.
change-some-shown = Of { $rows ->
        [one] { $rows } commitment
       *[other] { $rows } commitments
    } of a stakeholder group it can.

caption-change-finer = Answers compared with the cycle before, by commitment and stakeholder group
caption-change = Answers compared with the cycle before, by group and by section
column-compared = Compared
column-completed-in = Completed { $year }
# A section, or one stakeholder group of it, by the section's code.
row-section = { $code }: { $title }
note-change = Counts are of answers. Completed: implemented or sustained, of those compared on commitments that apply.
# $rows is a list of rows.
note-change-withheld = Withheld to protect confidentiality ([c]): { $rows }.

## Chapter: evidence and obstacles

chapter-behind = Evidence and obstacles
behind-lead = { $with-evidence ->
        [0] None
       *[other] { $with-evidence }{ percent-aside }
    } of the { $completed } { $completed ->
        [one] answer
       *[other] answers
    } that said implemented or sustained came with evidence. { $verified ->
        [0] None of it has been looked up by the secretariat.
       *[other] Of { $verified } of them the secretariat has looked the evidence up.
    }
behind-lead-none-completed = No answer said implemented or sustained, so that there is nothing to show evidence for.
behind-lead-withheld = How many answers came with evidence cannot be published ([c]): it could show what single members have
    done, or was left out by chance.
caption-evidence = Evidence behind answers that said implemented or sustained
column-with-evidence = With evidence
column-share = Share
column-verified = Verified
note-evidence = Evidence: described in words, or linked, by the member. Share: with evidence, of completed. Verified:
    the secretariat looked the evidence up, and it holds. Nobody checks the rest.

heading-obstacles = What members said stands in the way
obstacles-lead = { $named } of the { $of } { $of ->
        [one] member
       *[other] members
    } with a counted report{ percent-aside } named an obstacle beside at least one answer. A member may name several,
    one beside each answer; who names none may still meet some.
obstacles-withheld = How many members named an obstacle is withheld ([c]), as is every count of few members, of nearly
    all, or of none.
caption-obstacles = Members that named an obstacle, the most named first
column-obstacle = Obstacle
note-obstacles-withheld = { $rows ->
        [one] For { $rows } other obstacle of the list the number is withheld ([c]).
       *[other] For { $rows } other obstacles of the list the number is withheld ([c]).
    } It is of too few members, of nearly all, or of none; which is not told.

## Reminders: messages of the secretariat to members. $when is before, today or after (of the deadline); $days counts the
## days between.

remind-greeting = To { $member } ({ $id })
remind-silent = No progress report of yours has reached us for “{ $title }”. { $when ->
        [before] Reports are due on { $deadline }, in { $days ->
            [one] { $days } day
           *[other] { $days } days
        }.
        [today] Reports are due today, { $deadline }.
       *[after] Reports were due on { $deadline }; yours still counts, as one that came late.
    } Your workbook is attached. A report counts whatever it says: “Not started” is an answer, too.
remind-silent-subject = { $title }: your report is missing
remind-rejected = Something came from you for “{ $title }”, but nothing of it could be used: { $files }. What was found, and what to do:
remind-rejected-subject = { $title }: your report could not be read
remind-to-mend = Your report for “{ $title }” counts, but some of its answers could not be used. What was found, and what to do:
remind-to-mend-subject = { $title }: some answers want mending
remind-more = { $more ->
        [one] and { $more } more, in the file that is attached
       *[other] and { $more } more, in the file that is attached
    }
remind-close = Please send the workbook { $when ->
        [after] as soon as you can
       *[other] by { $deadline }
    }{ $standing ->
        [silent] .
       *[other] , with a higher version number than the one before.
    }
# $fault and $fix are sentences of the rule, without their full stops.
remind-finding = { $place }: { $fault } (found: { $found }). To do: { $fix }.
remind-sender = { $publisher }

## Chapter: quality of the data

chapter-quality = Quality of the data

quality-checked = Every submission was checked against the same rules. What a rule found was reported back with its
    place in the workbook and one way to mend it.
quality-lead = { quality-checked } { $counted ->
        [one] { $counted } member had a submission that is counted.
       *[other] { $counted } members had a submission that is counted.
    }
quality-severities = An error means that an answer, or a whole submission, was left out; an answer left out counts
    as unanswered. A warning means that the answer was used, but changed or doubtful. A note changed nothing.
quality-nothing-counted = No submission is counted, so there is nothing to report on the quality of answers.
caption-quality = Members whose submission has at least one such finding
column-found = What was found
column-members = Members
quality-left-out = At least one answer was left out because of an error.
severity-error = Error
severity-warning = Warning
severity-note = Note
note-quality = Members whose counted submission has at least one such finding, of all members whose submission is
    counted. Rules that look at what a member answered are not counted; the file data/rules.csv has all rules.
# $shown is some where the number of other rules is shown, or none.
note-quality-withheld = { $shown ->
        [none] For every rule the number is withheld ([c]).
       *[some] { $rows ->
            [one] For { $rows } other rule the number is withheld ([c]).
           *[other] For { $rows } other rules the number is withheld ([c]).
        }
    } It is of too few members, of nearly all, or of none; which is not told.

## Annex: results

annex-results = Results for each commitment
results-lead = For a single commitment, addressed and reported count members; where several are counted together, answers. Applicable: answers without “not
    applicable” and “withheld”. Rate: completed (implemented or sustained) of applicable; a count where fewer than
    { $smallest } are applicable. Low–high: the same share of everyone addressed to whom the commitment may apply, if the
    silent had done nothing, or everything.
caption-commitments = { $title }: answers by commitment
# What is counted together. $place leads to the method.
heading-together = What is counted together
together-lead = These sections and commitments have one figure for several of them, so that no single answer can be worked
    out. Some are counted together by chance ({ $place }).
caption-codes-together = Sections and commitments that are counted together
column-together = Counted together
# $id and $of are commitments.
commitment-alias = { $id } repeats the sentence of { $of } and is counted there.

## Annex: method

annex-method = Method

heading-measures = Measures
measure-expected = Expected
    .text = members whose membership began on or before the reference date and had not ended by then
measure-addressed = Addressed
    .text = expected members × commitments that address their stakeholder group
measure-reported = Reported
    .text = addressed pairs with a counted answer: not started + planned + in progress + implemented + sustained +
        not applicable + withheld
measure-unanswered = Unanswered
    .text = addressed − reported
measure-applicable = Applicable
    .text = reported − not applicable − withheld
measure-completed = Completed
    .text = implemented + sustained
measure-rate = Rate
    .text = completed ÷ applicable
measure-low = Low
    .text = completed ÷ (applicable + withheld + unanswered)
measure-high = High
    .text = (completed + withheld + unanswered) ÷ (applicable + withheld + unanswered)
measures-note = The response rate is accepted submissions ÷ expected members. No figure is weighted, imputed or
    adjusted for non-response; completion percentages that members give serve for checks only and enter no figure.
    Two rows of a workbook on one commitment that disagree count as no answer until the member or the secretariat
    says which one holds. Rates are rounded half up on the exact fraction.

heading-disclosure = Disclosure control
disclosure-threat = The threat
    .text = Members were promised that single answers are not disclosed outside the secretariat. Membership is
        public, so any reader may know exactly who stands behind a figure; members know their own answers; figures
        can be subtracted from each other; and what is withheld, by a method that is public, is evidence as well.
        Small counts are not the only danger: where all members of a cell gave the same answer, its figure discloses
        it however many they are.
disclosure-blocks = Blocks
    .text = The elementary cell is one stakeholder group in one region on one commitment. Nothing is published
        about answers but sums over blocks of such cells, and sums of whole blocks; counts of evidence, obstacles and
        faults have rules of their own below. A block is a set of regions by a
        set of commitments, of one group or of several that are counted together. The blocks form a partition: every answer
        is in exactly one of them. Sums of blocks hold no information that the blocks do not hold, so no further cell has to be withheld
        to protect another, no count is rounded and no noise is added: published counts are exact.
# $threshold is a setting, 5 as a rule; $coalition is how many members may put their answers together, 1 or 2.
disclosure-primary = Primary suppression
    .text = A member contributes to a block by any answer in it; “not applicable” and “withheld” are answers, and
        count as not completed. A coalition is a number of members who put their own answers together. A block is
        admissible only if at least { $threshold ->
            [one] { $threshold } member contributes
           *[other] { $threshold } members contribute
        } to it and if, even for a coalition of { $coalition ->
            [one] one contributing member
           *[other] { $coalition } contributing members
        } that takes out its own answers, what remains is neither all of one status, nor all completed, nor all not
        completed. An empty block is admissible. The rule reads the sums and sizes that are published, and nothing
        else. It rules out certainty; that an answer is likely, it does not rule out.
disclosure-drawing = A partition drawn at random
    .text = A partition chosen because it is the cheapest, or the most detailed, gives something away: whoever knows
        the method can ask which answers would have led to it. Here the partition is drawn at random among all
        admissible ones, step by step and not with equal chances: groups are joined into sets, audiences and then
        sections into runs of neighbours, the commitments of sections that stand together into sets, and the regions of
        each such set of commitments into sets. How likely each is depends on numbers that are public (members, answers, totals),
        so every table of answers that has the published sums could have led to the same publication. It may have done
        so with another chance, for which other partitions were admissible depends on the table. The chances are set so
        that this says little: joining a region or a commitment is hardly more likely where it would have failed by
        itself, and the test below says how much is left. Where two cells are alike in size, one may stand by itself and the
        other with a third. The draw depends on a secret key of the secretariat, so it can be repeated there and
        nowhere else.
disclosure-totals = Totals and joined rows
    .text = Rows over several commitments (sections, audiences, all), regions or groups are published wherever they are
        sums of whole blocks. The total of all answers always is one; so are those of a group, an audience or a section, unless the draw
        joins it with another. Where
        the blocks beneath a row join regions or commitments, the row carries their names (“{ $regions }”,
        “{ $commitments }”); where the parts of a sum join different regions, its rows join all of them. A framework
        whose commitments are joined with others has no row.
disclosure-groups = Groups
    .text = A group whose answers are too few, or too much alike, is counted together with others, by the same draw:
        “{ $together }” is then one figure for the members of both, and groups that would pass by
        themselves are joined by chance. The total of all groups stays. If even the sum of all answers fails the rule,
        nothing is published about answers.
disclosure-evidence = Evidence and timeliness
    .text = How many answers came with evidence, were verified or were on time is published for whole audiences
        and for all commitments together, over all regions, where it passes the same rule in every audience of a
        group; here, too, some that pass are left out by chance. After a release it stays as released.
disclosure-quality = Quality and obstacles
    .text = Counts of members in the chapters on evidence, obstacles and quality are published only where enough
        members are counted and enough are not. The list of what is counted is fixed, and a count of none is withheld
        like one of few. Which status members gave is not among it.
disclosure-releases = Later releases
    .text = The partition is fixed by the first release. Reports that come later are published in blocks of their
        own, over all regions together, once they are admissible by themselves, in groups and commitments by the
        same draw: totals then grow, rows of regions stay,
        and a row “Late reports” makes up the difference. A correction is published where the answers that changed
        in its block are admissible by themselves, before and after the change; otherwise the figures stay until the
        next cycle. That a report or a correction waits is not shown.
disclosure-before = Comparison with the cycle before
    .text = The panel are the members expected in both cycles in the same stakeholder group; its figures count their
        answers to commitments that they answered in both. A block is divided into panel and others only where both
        parts are admissible, or one of them is empty. Before and after are published over all regions, as completed
        or not, where the panel’s blocks are divided in this way in both cycles. How single answers moved is not
        published.
disclosure-participation = Participation
    .text = { $participants ->
            [hidden] Which members reported is protected in this cycle. Response rates, and the commitment that
                reporting itself implements, fall under the same rules as answers, and all figures stay as in the
                first release.
           *[listed] Which members reported is public in this cycle, and with it whether a report was on time.
                Response rates, and the commitment that reporting itself implements, are therefore published in full
                and are treated as known to the reader. They are in no sum of answers. Which commitments a member answered is
                treated as known, too: that it left one without an answer is not protected.
        }
disclosure-audit = Audit
    .text = Before anything is published, the written files are read back, without regard to how the partition was
        drawn. The audit confirms that every row is a sum of whole blocks, that blocks do not overlap and together hold
        every answer, that each is admissible, that no more can be derived from all rows together than the blocks,
        and that the partition is that of earlier releases. A report that fails is not published. Quality figures and
        the text of this report draw on the same audited files.
disclosure-origins = Origins
    .text = Every figure about members or their answers in the sentences of this report is that of a cell of the
        published data, or made of several such cells; the file data/figures-in-text.csv names them.
disclosure-literature = Literature
    .text = Hundepool et al., Statistical Disclosure Control (2012), the handbook for primary suppression and
        group disclosure; Wong, Fu, Wang and Pei, Minimality attack in privacy preserving data publishing (VLDB 2007),
        on what the choice of a method gives away; Kenthapadi, Mishra and Nissim, Simulatable auditing (PODS 2005), on
        choices that can be made from public numbers alone; the R package GaussSuppression by Langsrud and Lupp, whose function
        SuppressKDisclosure guards against coalitions as the primary rule does here.

heading-attack = Test by attack
attack-lead = The method and the program are public, so that what published files give away can be tested. A separate
    program, which shares no code with the one that made this report, takes the part of an intruder who has every public
    file, the list of members, which commitments each of them answered, and the whole method; it lacks the
    secretariat’s key and the answers. It attacked fictional cycles, whose answers are known. It
    solved the equations behind the tables, those of all releases and of both cycles together, and asked what
    outsiders, and coalitions as large as the cycle guards against, can know for certain. Then it drew tables of answers at
    random among those with the published sums, weighed each by how likely it would have led to the same choice of
    blocks, and compared the odds of single answers with and without that knowledge.
caption-attack = Attacks on fictional cycles, and what they found
column-cycles = Cycles
column-attacked = Attacked
column-blocks = Blocks
column-certain = Certain
column-choices = Choices
column-outside = Factor, outsider
column-inside = Factor, member
note-attack = Attacked: builds, or series of releases. Blocks: sums of which the published rows are made. Certain:
    answers that an outsider or a coalition could work out. Choices: of regions, commitments or groups that are joined, and of
    blocks that stay undivided. Factor: how far a choice moves the odds of an answer, at the answer that moves most: the
    median of the choices, the 95th percentile and the largest; a
    factor of one says nothing. Outsider: somebody without an answer of their own; member: somebody who knows one.
attack-members = { $members } members
attack-early = Early: 8 per cent completed
attack-skewed = One group much larger
attack-one-region = One region
attack-partial = Partial answers
attack-early-partial = Early, with partial answers
attack-hide = Who reported is protected
attack-two-cycles = Two cycles, with a panel
attack-releases = Several releases of one cycle
attack-aim = Aimed at, over all of them
attack-limits = A few single choices move odds further than is aimed at: of several thousand, one in two thousand. They are joins in
    cycles of few members and in early ones, where hardly any partition passes, and single regions and late reports. To do without
    them, more rows would have to go than is worth it. Limits: a thousand tables or more are drawn for each choice, so that factors are
    estimates; the intruder takes the answers of one member to be
    independent of each other; and of later releases late reports alone were tested for odds, corrections for what
    is certain. The files of this
    report can be attacked with less knowledge, from public folders and the list of members alone: the command
    “biennial verify --attack”, which is written apart from the drawing, does it.

heading-sources = Regions and reference data
# $scheme is the name of a region scheme; the catalogue of sources may give it a $title, else there is none.
sources-lead = Members are placed in regions by their country on the roster, under the scheme { $scheme }{ $title ->
        [none] {""}
       *[some] {" "}({ $title })
    }; the roster may name another region for a member. The listing of a country or territory expresses no opinion
    on its status. The files used are these.
caption-sources = Reference data and the day for which each file holds
column-what = What
column-source = Source
column-as-of = As of
# A remark on a file of reference data.
note-source = { $title }: { $note }

heading-settings = Settings
caption-settings = Settings of this report
column-setting = Setting
column-value = Value
setting-reference-date = Membership judged on
    .text = { $day }
setting-statement = Statement
    .text = { $title } ({ $id })
setting-scheme = Region scheme
    .text = { $scheme }
setting-threshold = Smallest number of members behind a figure
    .text = { $threshold }
setting-coalition = Most members that may put their answers together
    .text = { $coalition }
setting-participants = Participants
    .text = { $participants ->
            [hidden] protected
           *[listed] listed
        }
setting-rules = Rules
    .text = { $version }
setting-program = Program
    .text = biennial { $version }
setting-build = Build
    .text = { $build }

## Annex: wording

annex-wording = Wording of the commitments
wording-lead = The commitments, word for word. Identifiers and short labels are this project’s own. Source:
    { $source }
heading-wording-section = { $code } { $title }
# After the wording of a commitment, in other languages than English.
wording-unofficial = [Unofficial translation: { $translation }]
# After the wording of a commitment.
wording-derived = Implemented by a counted report.

## Annex: participants

annex-participants = Members that reported
participants-lead = Members with a counted report, in alphabetical order within each stakeholder group. That a
    member is listed says that it reported, and nothing about what it said.
participants-glyphs = A box (▯) stands for a character that the typefaces of this report lack;
    data/participants.csv has the names in full.
# $group is its name in the data, $members how many names follow.
participants-of-group = { $group } ({ $members })

## Annex: answers under members’ names

annex-attributed = Answers under members’ names
# $answers is how many follow.
attributed-lead = { $answers ->
        [one] One answer is published under its member’s name: the member lets it be shown, and the secretariat chose it
       *[other] { $answers } answers are published under their members’ names: each member lets its own be shown, and the secretariat chose them
    } as examples for others. That a member is not listed says nothing about it. All other answers are published in totals only,
    which stay protected even from readers who know these; comparisons with the cycle before leave these out.
attributed-glyphs = A box (▯) stands for a character that the typefaces of this report lack;
    data/attributed.csv has the texts in full.
caption-attributed = Answers published under members’ names, with their consent
column-member = Member
column-shown-by = What shows it

## Annex: lineage

annex-lineage = Earlier commitments that these continue
caption-lineage = Lineage: an editorial reading
column-continues = Continues
column-reading = Reading

## The page for browsers

# Leads past the cover; seen when it has the keyboard.
page-skip = Skip to the report
# Opens the table behind a chart.
page-behind = Figures in this chart
# Heads a column of that table. $column is its name in the file.
page-column = { $column ->
        [group] { column-group }
        [region] { column-region }
        [code] Code
        [name] Name
        [addressed] { column-addressed }
        [reported] { column-reported }
        [on_time] { column-on-time }
        [response_rate] { column-response-rate } (%)
        [applicable] { column-applicable }
        [completed] { column-completed }
        [completion_rate] { column-rate } (%)
        [completion_low] Low (%)
        [completion_high] High (%)
        [not_started] Not started
        [planned] Planned
        [in_progress] In progress
        [implemented] Implemented
        [sustained] Sustained
        [not_applicable] Not applicable
        [withheld] Withheld by the member
        [compared] { column-compared }
        [completed_before] Completed before
        [previous] Cycle before
        [marker] Sign
        [shown] As shown
       *[other] { $column }
    }

## Annex: glossary

annex-glossary = Glossary
glossary-accepted = Accepted submission
    .text = A workbook, or a row of a survey, that could be read, is from a known member and belongs to this cycle.
        Single answers in it may still be left out.
glossary-addressed = Addressed
    .text = A commitment is addressed to the stakeholder groups that the statement names for it. Counted are pairs of
        a member and a commitment.
glossary-applicable = Applicable
    .text = An answer other than “not applicable” and “withheld”.
glossary-audience = Audience
    .text = Whom a part of the statement speaks to: all members, or one stakeholder group.
glossary-commitment = Commitment
    .text = What the statement asks in one lettered or numbered sentence, such as { $commitment }.
glossary-completed = Completed
    .text = An answer that says implemented or sustained. It is what the member said of itself.
glossary-together = Counted together
    .text = Of groups, regions, commitments or sections: with one figure for several of them, named “A + B”.
glossary-cycle = Cycle
    .text = The two years that members report on together, named by the year in which they report.
glossary-evidence = Evidence
    .text = What a member describes or links in support of an answer. It is verified where the secretariat looked it
        up.
glossary-framework = Framework
    .text = An instrument that the wording of a commitment names, such as a convention or a model response.
glossary-group = Stakeholder group
    .text = { $groups }. A member is in one of them, as the alliance’s list of members has it.
glossary-member = Member
    .text = Whoever is on the alliance’s list of members on the day for which the figures hold.
glossary-panel = Panel
    .text = The members expected in this cycle and in the one before, in the same stakeholder group, with the answers
        that they gave in both.
glossary-section = Section
    .text = A heading of the statement with its commitments, such as { $section }.
glossary-withheld = Withheld
    .text = Of a figure: not published, so that no member’s answer is given away, and marked [c]. Of an answer: the
        member declined to give it.

## Member sheets

sheet-title = Member sheet { $cycle }: { $member }
sheet-description = What { $member } reported for the cycle { $cycle }, what was found in it, and what to do about it.
sheet-confidential = CONFIDENTIAL: for the member named
# Below the member's name. $id is the secretariat's.
sheet-who = { $group } · { $region } · cycle { $cycle } · { $id }
sheet-imprint = Member sheet { $cycle }: { $member } · build { $build } · biennial { $version }
sheet-missing-glyphs = A box (▯) stands for a character that this sheet cannot show.

# Commitments that the member was asked about and does not answer. $edition is "draft" while the report is open,
# "released" after.
sheet-silent = { $silent ->
        [one] One commitment has no answer{ $edition ->
            [draft] ; you may still give one
           *[released] {""}
        }.
       *[other] { $silent } commitments have no answer{ $edition ->
            [draft] ; you may still give them
           *[released] {""}
        }.
    }

# In how far a report counts, in one sentence or more.
sheet-lead-accepted = Thank you. Your report was read, and { $counted ->
        [one] its one answer is
       *[other] all its { $counted } answers are
    } counted. { $silent ->
        [0] There is nothing to mend.
       *[other] There is nothing that you must mend. { sheet-silent }
    }
sheet-lead-warnings = Thank you. Your report was read, and { $counted ->
        [one] its one answer is
       *[other] all its { $counted } answers are
    } counted. Please look at the warnings: something may not be as you meant it.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
sheet-lead-left-out = Thank you. Your report was read, and { $counted ->
        [one] one answer is
       *[other] { $counted } answers are
    } counted. { $left-out ->
        [one] One answer is
       *[other] { $left-out } answers are
    } not counted{ $edition ->
        [draft] {""} yet; the errors below say what to mend
       *[released] {""} in the report, which has been released; the errors below say why
    }.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
sheet-lead-rejected = { $edition ->
        [draft] Thank you for your report. It cannot be counted as it is: none of its answers is used until the errors below are mended.
       *[released] Thank you for your report. It could not be counted, and the alliance’s report has been released without its answers. The errors below say why.
    }
# The secretariat's roster knows the member, but not on the day that counts. $day is when its membership began, or
# ended; it may be still to come.
sheet-lead-not-expected = Thank you for your report. It is not counted: this cycle asks those that are members on { $reference }, and the secretariat’s roster has you as a member { $membership ->
        [ended] only until { $day }
       *[began] only from { $day } on
    }.
sheet-lead-newer-rejected = Thank you. The last file you sent cannot be counted as it is, so the one before it is used. The errors below say what to mend.

sheet-received = What we received
sheet-file = File
sheet-dated = Dated
sheet-undated = the workbook gives no submission date
sheet-verdict-label = Verdict
sheet-verdict = { $verdict ->
        [accepted] Accepted
        [accepted-with-warnings] Accepted, with something to look at
       *[rejected] Not accepted
    }
sheet-timing-label = In time
sheet-timing = { $timing ->
        [in-time] Yes; the deadline was { $deadline }
        [late] No; the deadline was { $deadline }. A late report is counted, and counted as late
       *[unknown] Not known; the deadline was { $deadline }
    }
sheet-receipt-label = Receipt
sheet-receipt = { $receipt } (“biennial validate” prints the same code for the same file)
sheet-answers-label = Answers
sheet-answers-counted = { $counted } counted{ $left-out ->
        [0] {""}
       *[other] {""}, { $left-out } not counted because of an error
    }{ $silent ->
        [0] {""}
       *[other] {""}; { $silent } of { $addressed } commitments without an answer
    }
sheet-answers-read = none counted; { $read } read
sheet-changes-label = Read in other words
sheet-changes = { $count ->
        [one] Once: “{ $raw }” as { $canonical }
       *[other] { $count } times, such as “{ $raw }” as { $canonical }
    }; please see whether it is what you meant
# A file of the member's besides the one that the sheet is about.
sheet-other-rejected = Also received: { $file }. It could not be accepted.
sheet-other-counted = Also received: { $file }. { $counting ->
        [0] No answer of it counts by itself.
        [one] One answer of it counts.
       *[other] { $counting } answers of it count.
    }
sheet-other-unused = Also received: { $file }. It is not used, for another one is.
sheet-others-more = { $count ->
        [one] One more file was received.
       *[other] { $count } more files were received.
    }

sheet-findings = What was found, and what to do
sheet-findings-lead = An error: something was not counted. A warning: it was counted, but look at it again. A note: nothing changed.
sheet-findings-none = Nothing was found that you need to look at.
sheet-error = Error
sheet-warning = Warning
sheet-note = Note
sheet-quoted = “{ $found }”
sheet-places-more = and { $count } more
sheet-in-file = in { $file }
sheet-to-do = To do: { $fix }
sheet-effect = What became of it: { $effect }
# $all counts what was found, listed here or not.
sheet-findings-copied = { $all ->
        [one] It is marked in
       *[other] All are marked in
    } { $copies ->
        [one] the copy of your workbook
       *[other] the copies of your workbooks
    }: { $names }.
sheet-findings-more = { $more ->
        [one] One more finding is not listed here.
       *[other] { $more } more findings are not listed here.
    }
sheet-findings-validate = “biennial validate” lists all of them.

sheet-next = What happens next
# Until when something can still be changed. After a release only another one, if it comes, can count it.
sheet-next-accepted = { $silent ->
        [0] There is nothing to do. Should an answer not be what you meant,
       *[other] There is nothing that you must do. Should an answer not be what you meant, or should you want to give one more,
    } send the workbook again with a higher version number.{ $edition ->
        [draft] {""}
       *[released] {" "}The report has been released; a change can be counted in a later release, if there is one.
    }
sheet-next-warnings = If everything is as you meant it, there is nothing { $silent ->
        [0] to do
       *[other] that you must do
    }. If not, change your own workbook, give it a higher version number, and send it to the secretariat again.{ $edition ->
        [draft] {""}
       *[released] {" "}The report has been released; a change can be counted in a later release, if there is one.
    }
sheet-next-left-out = Mend the errors in your own workbook, give it a higher version number, and send it to the secretariat again. { $edition ->
        [draft] What you mend before the report is released is counted in it.
       *[released] The report has been released; what you mend now can be counted in a later release, if there is one.
    }
sheet-next-rejected = Mend the errors in your own workbook, give it a higher version number, and send it to the secretariat again. { $edition ->
        [draft] Your answers are counted as soon as the file is accepted.
       *[released] The report has been released; once the file is accepted, your answers can be counted in a later release, if there is one.
    } If something is not clear, ask the secretariat.
sheet-next-not-expected = Nothing in your workbook has to be mended for that: whatever it says, it could not be counted in this cycle. If you think that you are expected to report, ask the secretariat: its roster may be out of date.
sheet-promise = Your single answers stay with the secretariat. Only sums over many members are published, and no member is ranked.

sheet-answers = Your answers, and your group
sheet-answers-uncounted = These are the answers as they were read; none of them is counted{ $edition ->
        [draft] {""} yet
       *[released] {""} in the report, which has been released
    }.
sheet-answers-unexpected = These are the answers as they were read; none of them is counted.
# $beside counts answers from or to "not applicable" or "withheld".
sheet-progress = Since { $year }: of the { $compared ->
        [one] one commitment
       *[other] { $compared } commitments
    } that you answered in both cycles, { $forward } moved forward, { $unchanged } stayed as they were, { $back } moved back{ $beside ->
        [0] {""}
       *[other] {""}, and { $beside } changed from or to “Not applicable” or “Withheld”
    }.
sheet-no-progress = There are no answers of yours from { $year } to compare with.
sheet-column-code = Code
sheet-column-commitment = Commitment
sheet-column-now = Your answer
sheet-column-before = In { $year }
sheet-column-change = Change
sheet-column-group = Your group
sheet-no-answer = No answer
sheet-not-counted = Not counted
sheet-change = { $direction ->
        [forward] ↑ forward
        [back] ↓ back
        [unchanged] = the same
       *[beside] changed
    }
sheet-note-group = Your group: of all { $group } that answered and to whom the commitment applies, in all regions, how many said implemented or sustained. These are the figures of the report as it was released; no member's answer can be told from them.
sheet-note-group-draft = Your group: of all { $group } that answered and to whom the commitment applies, in all regions, how many said implemented or sustained. These are the figures of a draft, and may still change; no member's answer can be told from them.
# Beside a figure of several commitments or groups, their codes and names.
sheet-group-joined = { $count } ({ $codes })
sheet-note-joined = (A + B) or (A–C): one figure for these commitments, or for these groups, together, so that no member's answer can be told from it. The same figure stands beside each of them.
sheet-note-withheld = [c]: withheld, for the figure could give a member's answer away.
sheet-note-nobody = [z]: nobody in the group to whom it applies has answered.
sheet-note-derived = { $code }: a report that is accepted carries out this commitment by itself.

## Charts: their titles, legends and notes, what stands beside the marks, and what is said of each mark to those who
## do not see it. A message that reads the chart is the attribute of its title. $cycle and $previous are years. $what
## is a commitment, a section or a cell of a table, as the messages chart-coded and chart-cell write it. Room is
## scarce: titles of columns have two lines, and names in a legend are best short.

# Where a draft is about a made-up cycle: in one line above charts, and with data files.
notice-both = { notice-draft } · { notice-fictional }
# What is no sentence by itself, among sentences: a notice, a title.
chart-said = { $text }.

chart-progress = Status of the answers that apply, by stakeholder group, { $cycle }
    .reading = Share of the answers on commitments that apply, by status. In the bars, numbers of answers; at the right,
        those implemented or sustained.
chart-response-by-group = Members that reported, by stakeholder group, { $cycle }
    .reading = Accepted submissions as a share of the members expected to report.
chart-response-by-region = Members that reported, by region, { $cycle }
    .reading = Accepted submissions as a share of the members expected to report. Regions as in the scheme { $scheme }.
# $audience is what the commitments of an audience are called.
chart-status = { $audience }: status of answers by section, { $cycle }
    .reading = Share of the answers given, by status. In the bars, numbers of answers; at the right, answers given of
        those asked for.
chart-completion = { $audience }: completion by commitment, { $cycle }
    .reading = Commitments in printed order.
chart-frameworks = Completion by instrument that commitments name, { $cycle }
    .reading = Instruments in the order in which the statement names them.
chart-regions = { $audience }: completion by commitment and region, { $cycle }
    .reading = A panel for each region (scheme { $scheme }), and for regions that are counted together on several
        commitments, with the commitments of which it has a figure: the share completed (implemented or sustained) of the
        answers that apply. Compare a region with all regions: panels differ in their commitments.
chart-change = Completed in { $previous } and in { $cycle }, by group and by section
    .reading = Completed (implemented or sustained) as a share of the answers that apply, among those that the same members
        gave to the same commitments in both cycles. Heights run from { $low } to { $high } per cent in every part.

chart-column-accepted = Accepted of expected
chart-column-share = Share
chart-column-on-time = On time
chart-column-answers = Answers
chart-column-completed = Completed of applicable
chart-all-sections = All sections
# $status is the status as data files have it. Withheld by the member is an answer, and not the [c] of a figure.
chart-status-name = { $status ->
        [not_started] Not started
        [planned] Planned
        [in_progress] In progress
        [implemented] Implemented
        [sustained] Sustained
        [not_applicable] Not applicable
       *[withheld] Withheld by the member
    }
chart-kind-on-time = Accepted, on time
chart-kind-late = Accepted, late or undated
# Where it is not said when.
chart-kind-accepted = Accepted
chart-kind-missing = No accepted submission
chart-dot = Completed (implemented or sustained) as a share of the answers to which the commitment applies
chart-dot-of-panel = This region
chart-ring = This region, of fewer than { $smallest } answers
chart-tick = All regions
chart-line-of-panel = If the silent had done nothing, or everything
chart-line = Where the share would lie if every member that declined or gave no answer had done nothing, or everything

# In place of a mark.
chart-withheld = [c] withheld
# $names are codes of sections, or groups.
# A row of the chart of change on a phone. $before and $now are such as `12 of 34`.
chart-change-row = { $name }: { $before }, then { $now }
chart-withheld-named = [c] withheld: { $names }
chart-no-answers = no answers
chart-not-applicable = [z] no applicable answer

# In bold, where there is no mark at all.
chart-nobody-accepted = No answers: no submission was accepted.
chart-nobody-answered = No answers: nobody addressed has answered.

# At the foot.
chart-note-withheld = [c] withheld to protect confidentiality.
chart-note-not-applicable = [z] no rate: there is no answer to which the commitment applies.
chart-note-small = No percentage is given of fewer than { $smallest }: the count says it.
chart-note-regions = Regions joined by “+”, or under “together”, are counted together: the figure is of the members of all of them.
chart-note-groups = Groups joined by “+” are counted together: one figure stands for the members of both.
