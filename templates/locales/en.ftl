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

## The page for browsers

# Leads past the cover; seen when it has the keyboard.
page-skip = Skip to the report
# Opens the table behind a chart.
page-behind = Figures in this chart
