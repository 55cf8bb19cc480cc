# Reads one table of a data package with readr and prints, for each level and each column of figures,
# the sum and how many figures there are.
# Usage: read_package.R FILE LEVEL_COLUMN FIGURES MISSING_VALUES (the last two separated by commas)

arguments <- commandArgs(trailingOnly = TRUE)
by <- arguments[2]
figures <- strsplit(arguments[3], ",")[[1]]
missing <- strsplit(arguments[4], ",")[[1]]

types <- do.call(readr::cols, c(
  setNames(rep(list(readr::col_double()), length(figures)), figures),
  list(.default = readr::col_character())
))
data <- readr::read_csv(arguments[1], na = missing, col_types = types)
if (nrow(readr::problems(data)) > 0) stop("readr has problems with the file")

for (level in unique(data[[by]])) {
  rows <- data[data[[by]] == level, ]
  for (column in figures) {
    values <- rows[[column]]
    total <- format(round(sum(values, na.rm = TRUE), 2), scientific = FALSE, digits = 15)
    cat(level, column, total, sum(!is.na(values)), sep = "\t")
    cat("\n")
  }
}
