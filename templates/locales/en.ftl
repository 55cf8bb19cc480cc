### Every sentence that readers of the report see, in British English.
###
### Counts come in as numbers, so that a sentence chooses its words by them; days, shares and lists come in
### as texts that the messages below write. House rules: members *said* what they said; every rate comes with
### its numerator, its denominator and who is in it; nothing is said of a withheld row; no member is ranked.

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

# $month is its number.
day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

list-two = { $first } and { $last }
list-more = { $first }, { $rest }

## Member sheets

sheet-title = Member sheet { $cycle }: { $member }
sheet-description = What { $member } reported for the cycle { $cycle }, what was found in it, and what to do about it.
sheet-confidential = CONFIDENTIAL: for the member named
sheet-draft = DRAFT — NOT FOR CIRCULATION
sheet-fictional = Fictional data
# Below the member's name. $id is the secretariat's.
sheet-who = { $group } · { $region } · cycle { $cycle } · { $id }
sheet-imprint = Member sheet { $cycle }: { $member } · build { $build } · biennial { $version }
sheet-missing-glyphs = A box (▯) stands for a character that this sheet cannot show.

# In how far a report counts, in one sentence or two.
sheet-lead-accepted = Thank you. Your report was read, and { $counted ->
        [one] its one answer is
       *[other] all its { $counted } answers are
    } counted. There is nothing to mend.
sheet-lead-warnings = Thank you. Your report was read, and { $counted ->
        [one] its one answer is
       *[other] all its { $counted } answers are
    } counted. Please look at the warnings: something may not be as you meant it.
sheet-lead-left-out = Thank you. Your report was read, and { $counted ->
        [one] one answer is
       *[other] { $counted } answers are
    } counted. { $left-out ->
        [one] One answer is
       *[other] { $left-out } answers are
    } not counted yet; the errors below say what to mend.
sheet-lead-rejected = Thank you for your report. It cannot be counted as it is: none of its answers is used until the errors below are mended.
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
        [one] One cell, such as “{ $raw }” as { $canonical }
       *[other] { $count } cells, such as “{ $raw }” as { $canonical }
    }; please see whether it is what you meant
# A file of the member's besides the one that the sheet is about.
sheet-other-rejected = Also received: { $file }. It could not be accepted.
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
sheet-findings-copied = { $copies ->
        [one] All are marked in the copy of your workbook: { $names }.
       *[other] All are marked in the copies of your workbooks: { $names }.
    }
sheet-findings-more = { $more ->
        [one] One more finding is not listed here.
       *[other] { $more } more findings are not listed here.
    }
sheet-findings-validate = “biennial validate” lists all of them.

sheet-next = What happens next
sheet-next-accepted = There is nothing to do. Should an answer not be what you meant, send the workbook again with a higher version number.
sheet-next-warnings = If everything is as you meant it, there is nothing to do. If not, change your own workbook, give it a higher version number, and send it to the secretariat again.
sheet-next-left-out = Mend the errors in your own workbook, give it a higher version number, and send it to the secretariat again. What you mend before the report is released is counted in it.
sheet-next-rejected = Mend the errors in your own workbook, give it a higher version number, and send it to the secretariat again. Your answers are counted as soon as the file is accepted. If something is not clear, ask the secretariat.
sheet-promise = Your single answers stay with the secretariat. Only sums over many members are published, and no member is ranked.

sheet-answers = Your answers, and your group
sheet-answers-uncounted = These are the answers as they were read; none of them is counted yet.
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
sheet-note-group = Your group: of all { $group } that answered and to whom the commitment applies, in all regions, how many said implemented or sustained. These are the published figures; no member's answer can be told from them.
sheet-note-group-draft = Your group: of all { $group } that answered and to whom the commitment applies, in all regions, how many said implemented or sustained. These are the figures to be published, and may still change; no member's answer can be told from them.
sheet-note-withheld = [c]: withheld, for the figure could give a member's answer away.
sheet-note-nobody = [z]: nobody in the group to whom it applies has answered.
sheet-note-derived = { $code }: a report that is accepted carries out this commitment by itself.
