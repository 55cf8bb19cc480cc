"""Reads the data package of a build with the tools that researchers use, and compares what they get.

Every tool treats the labelled missing values as missing and gives, for each level and each column of
figures, the sum, and how many figures there are. The reference is made with nothing but the standard
library. Any difference is an error.

Usage: read_package.py FOLDER RSCRIPT, where FOLDER is the public/data of a build.
"""

import csv
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import frictionless
import openpyxl
import pandas
import polars
import pyarrow.parquet

R_SCRIPT = Path(__file__).with_name("read_package.R")

# What the rows of each table are summed over.
TABLES = {"aggregates": "level", "quality": "measure"}


class Table:
    """A table of the package: where it is, and what datapackage.json says of it."""

    def __init__(self, folder, resource, by):
        self.csv = folder / resource["path"]
        self.name, self.by = resource["name"], by
        self.fields = resource["schema"]["fields"]
        self.missing = [entry["value"] for entry in resource["schema"]["missingValues"]]
        self.figures = [field["name"] for field in self.fields if field["type"] != "string"]
        self.rates = [field["name"] for field in self.fields if field["type"] == "number"]
        self.texts = [field["name"] for field in self.fields if field["type"] == "string"]


def hundredths(value):
    """A figure as a whole number of hundredths, so that sums are exact."""
    number = Decimal(str(value)) * 100
    assert number == number.to_integral_value(), f"{value} has more than two decimals"
    return int(number)


def totals_of(table, rows):
    """Totals of rows as dictionaries, in which a missing figure is None."""
    totals = {}
    for row in rows:
        for column in table.figures:
            key = (row[table.by], column)
            total, count = totals.get(key, (0, 0))
            if row[column] is not None:
                total, count = total + hundredths(row[column]), count + 1
            totals[key] = (total, count)
    return totals


def reference(table):
    """Totals with the standard library; a cell that is neither a number nor labelled is an error."""
    with table.csv.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for column in table.figures:
            row[column] = None if row[column] in table.missing else Decimal(row[column])
    return totals_of(table, rows)


def from_frictionless(table, package):
    rows = package.get_resource(table.name).read_rows()
    return totals_of(table, (row.to_dict() for row in rows))


def from_polars(table, frame):
    for field in table.fields:
        if "categories" in field:
            values = [category["value"] for category in field["categories"]]
            # A value that is not among them is an error here.
            frame = frame.with_columns(polars.col(field["name"]).cast(polars.Enum(values)))
    assert frame.select(polars.col(table.texts).null_count().sum()).sum_horizontal().item() == 0
    summed = frame.group_by(table.by).agg(
        *(polars.col(column).sum().round(2).alias(column) for column in table.figures),
        *(polars.col(column).count().alias(f"{column} count") for column in table.figures),
    )
    return of_sums(table, summed.to_dicts())


def from_pandas(table, frame):
    for field in table.fields:
        if "categories" in field:
            values = [category["value"] for category in field["categories"]]
            column = pandas.Categorical(frame[field["name"]], categories=values, ordered=True)
            assert not column.isna().any(), f"{field['name']} has values outside its categories"
    assert not frame[table.texts].isna().any().any()
    groups = frame.groupby(table.by)[table.figures]
    sums, counts = groups.sum().round(2), groups.count()
    return {
        (level, column): (hundredths(sums.loc[level, column]), int(counts.loc[level, column]))
        for level in sums.index
        for column in table.figures
    }


def from_duckdb(table, source):
    parts = [f'round(sum("{column}"), 2) AS "{column}", count("{column}") AS "{column} count"' for column in table.figures]
    query = f'SELECT "{table.by}", {", ".join(parts)} FROM {source} GROUP BY ALL'
    cursor = duckdb.execute(query)
    names = [entry[0] for entry in cursor.description]
    return of_sums(table, [dict(zip(names, row)) for row in cursor.fetchall()])


def of_sums(table, rows):
    return {
        (row[table.by], column): (hundredths(row[column] or 0), row[f"{column} count"])
        for row in rows
        for column in table.figures
    }


def from_r(table, rscript):
    """Totals of readr, which the R script prints as level, column, sum, count."""
    command = [rscript, str(R_SCRIPT), str(table.csv), table.by, ",".join(table.figures), ",".join(table.missing)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    totals = {}
    for line in printed.splitlines():
        level, column, total, count = line.split("\t")
        totals[level, column] = (hundredths(total), int(count))
    return totals


def read_csv_files(table, package, rscript):
    yield "frictionless", from_frictionless(table, package)
    texts = polars.read_csv(table.csv, columns=table.texts, infer_schema=False)
    kinds = dict.fromkeys(table.figures, polars.Int64) | dict.fromkeys(table.rates, polars.Float64)
    figures = polars.read_csv(table.csv, columns=table.figures, null_values=table.missing, schema_overrides=kinds)
    yield "polars", from_polars(table, polars.concat([texts, figures], how="horizontal"))
    missing = {column: table.missing for column in table.figures}
    yield "pandas", from_pandas(table, pandas.read_csv(table.csv, na_values=missing, keep_default_na=False, dtype=dict.fromkeys(table.texts, str)))
    nulls = ", ".join(f"'{value}'" for value in table.missing)
    kinds = {name: "VARCHAR" for name in table.texts} | {name: "BIGINT" for name in table.figures} | {name: "DOUBLE" for name in table.rates}
    kinds = ", ".join(f"'{name}': '{kind}'" for name, kind in kinds.items())
    yield "duckdb", from_duckdb(table, f"read_csv('{table.csv}', nullstr = [{nulls}], types = {{{kinds}}})")
    yield "R readr", from_r(table, rscript)


def read_parquet(table):
    path = table.csv.with_suffix(".parquet")
    yield "polars", from_polars(table, polars.read_parquet(path))
    yield "pandas", from_pandas(table, pandas.read_parquet(path))
    yield "duckdb", from_duckdb(table, f"'{path}'")
    rows = pyarrow.parquet.read_table(path).to_pylist()
    yield "pyarrow", totals_of(table, rows)


def check_descriptions(table):
    """Every Parquet column carries the description that datapackage.json has."""
    schema = pyarrow.parquet.read_schema(table.csv.with_suffix(".parquet"))
    assert schema.names == [field["name"] for field in table.fields]
    for field in table.fields:
        metadata = schema.field(field["name"]).metadata or {}
        found = metadata.get(b"description", b"").decode()
        assert found == field["description"], f"{field['name']}: {found!r}"
    assert {b"title", b"citation", b"notice"} <= set(schema.metadata)


def read_workbook(table):
    path = table.csv.with_suffix(".xlsx")
    book = openpyxl.load_workbook(path, read_only=True)
    names = book.sheetnames
    assert names[:3] == ["Cover", "Contents", "Notes"], names
    header_rows = {}
    for name in names[3:]:
        first = [row[0].value for row in book[name].iter_rows(max_col=1, max_row=10)]
        header_rows[name] = first.index(table.fields[0]["name"])
    missing = {column: table.missing for column in table.figures}
    texts = dict.fromkeys(table.texts, str)
    pandas_frames, polars_frames = [], []
    for name, header in header_rows.items():
        pandas_frames.append(pandas.read_excel(path, sheet_name=name, header=header, na_values=missing, keep_default_na=False, dtype=texts))
        kinds = dict.fromkeys(table.texts + table.figures, polars.String)
        frame = polars.read_excel(path, sheet_name=name, engine="calamine", read_options={"header_row": header}, schema_overrides=kinds)
        figures = polars.col(table.figures)
        polars_frames.append(frame.with_columns(polars.when(figures.is_in(table.missing)).then(None).otherwise(figures).cast(polars.Float64).name.keep()))
    yield "pandas", from_pandas(table, pandas.concat(pandas_frames))
    yield "polars", from_polars(table, polars.concat(polars_frames))


def compare(what, expected, found):
    """How many totals agree; any that does not is printed, and ends it."""
    keys = expected.keys() | found.keys()
    wrong = sorted(key for key in keys if expected.get(key) != found.get(key))
    for key in wrong[:20]:
        print(f"{what}: {key} is {found.get(key)}, not {expected.get(key)}", file=sys.stderr)
    if wrong:
        sys.exit(f"{what}: {len(wrong)} of {len(keys)} totals differ")
    print(f"{what:32} {len(keys):4} totals agree")
    return len(keys)


def main(folder, rscript):
    descriptor = folder / "datapackage.json"
    report = frictionless.validate(descriptor)
    if not report.valid:
        sys.exit(f"{descriptor} is not valid:\n{report.to_summary()}")
    print(f"frictionless {frictionless.__version__}: valid, {len(report.tasks)} resources")
    package = frictionless.Package(descriptor)
    resources = {resource["name"]: resource for resource in json.loads(descriptor.read_text("utf-8"))["resources"]}
    agreed = 0
    for name, by in TABLES.items():
        table = Table(folder, resources[name], by)
        expected = reference(table)
        assert any(count for _, count in expected.values()), f"{name} has no figures"
        for tool, found in read_csv_files(table, package, rscript):
            agreed += compare(f"{name}.csv, {tool}", expected, found)
        if name != "aggregates":
            continue
        check_descriptions(table)
        for tool, found in read_parquet(table):
            agreed += compare(f"{name}.parquet, {tool}", expected, found)
        for tool, found in read_workbook(table):
            agreed += compare(f"{name}.xlsx, {tool}", expected, found)
    print(f"All {agreed} totals agree.")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), sys.argv[2])
