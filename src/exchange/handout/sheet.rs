//! Sheets of a workbook, and the values that stand in them: days are days, numbers are numbers, and
//! text is never a formula. The workbook carries no time of its making, so that the same values
//! give the same bytes.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use rust_xlsxwriter::{
    Chart, ChartType, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet,
    XlsxError,
};

use crate::exchange::flat::{self, Cell};
use crate::model::value::{Date, Time};
use crate::text::clean::clean_lines;

use super::NotMade;

/// The widest column, in characters.
const WIDEST: usize = 44;

/// How wide a column of labels is at least and at most.
const LEAST_LABEL: usize = 30;
const MOST_LABEL: usize = 70;

/// How many characters stand beside each other on a page of A4 that lies on its side.
const PAGE: usize = 130;

/// The paper, as workbooks call it.
const A4: u8 = 9;

/// How many rows a chart takes.
pub(super) const CHART_ROWS: u32 = 16;

/// The most characters that a cell of a workbook can have.
const LONGEST: usize = 32_767;

/// How many rows say how wide a column is to be.
const MEASURED: u32 = 200;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Words.
    Text(String),
    /// A number of something.
    Whole(u64),
    /// A number that is no amount, as a year.
    Number(u64),
    /// A measure that was worked out.
    Decimal(f64),
    /// A measure as somebody has entered it.
    Entered(f64),
    /// A share, 1 being all of it.
    Share(f64),
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// There is nothing to say.
    Nothing,
}

impl Value {
    /// Words, or nothing where there are none.
    pub(super) fn text(text: &str) -> Self {
        match text {
            "" => Self::Nothing,
            _ => Self::Text(text.to_owned()),
        }
    }

    /// As a cell of a table that knows no days: they are written as files have them.
    pub(super) fn bare(&self) -> Cell {
        match self {
            Self::Text(text) => Cell::Text(text.clone()),
            Self::Whole(number) | Self::Number(number) => Cell::Whole(*number),
            Self::Decimal(number) => Cell::Decimal(*number),
            Self::Entered(number) => Cell::Entered(*number),
            Self::Share(share) => Cell::Share(*share),
            Self::Day(day) => Cell::Text(Date(*day).to_string()),
            Self::Time(time) => Cell::Text(Time(*time).to_string()),
            Self::Nothing => Cell::Nothing,
        }
    }

    /// As the text that it is when the cell has come in again.
    pub(super) fn come_in(&self, is_workbook: bool) -> String {
        match (self, is_workbook) {
            (Self::Text(text), true) => within_a_cell(text).trim().to_owned(),
            (Self::Entered(number), false) => flat::entered(*number),
            _ => clean_lines(self.in_words().trim()).trim().to_owned(),
        }
    }

    /// As a part of a cell that has several.
    pub(super) fn in_words(&self) -> String {
        match self.bare() {
            Cell::Text(text) => text,
            Cell::Whole(number) => number.to_string(),
            Cell::Decimal(number) | Cell::Entered(number) | Cell::Share(number) => {
                number.to_string()
            }
            Cell::Nothing => String::new(),
        }
    }
}

/// A workbook that is being written.
pub(super) struct Book {
    workbook: Workbook,
    styles: Styles,
}

/// How cells of each kind look.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) heading_right: Format,
    text: Format,
    whole: Format,
    number: Format,
    decimal: Format,
    share: Format,
    day: Format,
    time: Format,
}

impl Styles {
    fn new() -> Self {
        let format = |shown: &str| Format::new().set_num_format(shown);
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            heading_right: heading.clone().set_align(FormatAlign::Right),
            heading,
            text: Format::new(),
            whole: format("#,##0"),
            number: format("0"),
            decimal: format("#,##0.0#"),
            share: format("0.0%"),
            day: format("dd.mm.yyyy"),
            time: format("hh:mm"),
        }
    }
}

impl Book {
    pub(super) fn new() -> Self {
        let mut workbook = Workbook::new();
        // Without one the library writes the hour of its making.
        if let Ok(day) = ExcelDateTime::from_ymd(2000, 1, 1) {
            workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
        }
        Self {
            workbook,
            styles: Styles::new(),
        }
    }

    /// A sheet for anything.
    pub(super) fn sheet(&mut self, name: &str) -> Result<(&mut Worksheet, &Styles), XlsxError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(sheet_name(name))?;
        Ok((sheet, &self.styles))
    }

    /// A sheet of rows under headings that stay in sight, each with its filter.
    pub(super) fn table(
        &mut self,
        name: &str,
        headings: &[String],
    ) -> Result<Table<'_>, XlsxError> {
        let (sheet, styles) = self.sheet(name)?;
        for (column, heading) in (0..).zip(headings) {
            write(
                sheet,
                styles,
                (0, column),
                &Value::text(heading),
                Some(&styles.heading),
            )?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        let longest_word = |heading: &String| {
            let words = heading.split_whitespace().map(|word| word.chars().count());
            words.max().unwrap_or(0)
        };
        Ok(Table {
            sheet,
            name: sheet_name(name),
            styles,
            widths: headings.iter().map(longest_word).collect(),
            next: 1,
        })
    }

    /// The bytes of the file.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, NotMade> {
        Ok(self.workbook.save_to_buffer()?)
    }
}

/// A sheet of rows that is being written.
pub(super) struct Table<'b> {
    sheet: &'b mut Worksheet,
    name: String,
    styles: &'b Styles,
    widths: Vec<usize>,
    next: u32,
}

impl Table<'_> {
    /// The next row.
    pub(super) fn add<'v>(
        &mut self,
        values: impl Iterator<Item = Cow<'v, Value>>,
    ) -> Result<(), XlsxError> {
        for (column, value) in (0..).zip(values) {
            write(self.sheet, self.styles, (self.next, column), &value, None)?;
            let measured = self.widths.get_mut(usize::from(column));
            if let Some(width) = measured.filter(|_| self.next <= MEASURED) {
                *width = (*width).max(width_of(&value));
            }
        }
        self.next += 1;
        Ok(())
    }

    /// Draws a column of numbers beside the table, by the names in its first column.
    pub(super) fn draw(&mut self, column: u16) -> Result<(), XlsxError> {
        let last = self.next.saturating_sub(1);
        let chart = chart(&self.name, (0, last), ChartType::Bar, column..=column);
        let beside = u16::try_from(self.widths.len() + 1).unwrap_or(u16::MAX);
        self.sheet.insert_chart(0, beside, &chart)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<(), XlsxError> {
        // What is wider than twice a page is not made so small that nobody reads it.
        let columns = self.widths.iter();
        let width: usize = columns.map(|width| (*width).clamp(6, WIDEST) + 3).sum();
        match width <= 2 * PAGE {
            true => fit_to_page(self.sheet),
            false => {
                self.sheet.set_landscape().set_paper_size(A4);
            }
        }
        for (column, width) in (0..).zip(&self.widths) {
            // A button of the filter stands beside the words of a heading.
            self.sheet
                .set_column_width(column, ((*width).clamp(6, WIDEST) + 3) as f64)?;
        }
        let last = u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
        self.sheet.autofilter(0, 0, self.next - 1, last)?;
        Ok(())
    }
}

/// A sheet that is printed on pages of A4 as wide as itself.
pub(super) fn fit_to_page(sheet: &mut Worksheet) {
    sheet.set_landscape().set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
}

/// How wide a column is in which all labels can be read.
pub(super) fn width_of_labels(labels: impl Iterator<Item = String>) -> f64 {
    let widest = labels.map(|label| label.chars().count()).max().unwrap_or(0);
    (widest.clamp(LEAST_LABEL, MOST_LABEL) + 2) as f64
}

/// A chart of columns of numbers, whose headings stand in the first of the given rows and whose names in
/// the first column.
pub(super) fn chart(
    sheet: &str,
    (heading, last): (u32, u32),
    kind: ChartType,
    columns: RangeInclusive<u16>,
) -> Chart {
    let mut chart = Chart::new(kind);
    let first = heading + 1;
    let has_one = columns.start() == columns.end();
    let titled = *columns.start();
    for column in columns {
        let series = chart.add_series();
        series.set_name((sheet, heading, column));
        series.set_categories((sheet, first, 0, last, 0));
        series.set_values((sheet, first, column, last, column));
    }
    if has_one {
        chart.legend().set_hidden();
    }
    if kind != ChartType::Column {
        // Bars are drawn from below; the first line of the table is to be the uppermost.
        chart.y_axis().set_reverse();
    }
    chart.title().set_name((sheet, heading, titled));
    chart.set_width(620).set_height(CHART_ROWS * 20 - 20);
    chart
}

/// Writes a value in its own way, or in another.
pub(super) fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    (row, column): (u32, u16),
    value: &Value,
    style: Option<&Format>,
) -> Result<(), XlsxError> {
    let own = |own| style.unwrap_or(own);
    let mut number = |number: f64, format: &Format| -> Result<(), XlsxError> {
        if number.is_finite() {
            sheet.write_number_with_format(row, column, number, format)?;
        }
        Ok(())
    };
    match value {
        Value::Text(text) => {
            let text = within_a_cell(text);
            sheet.write_string_with_format(row, column, text, own(&styles.text))?;
        }
        Value::Whole(whole) => number(*whole as f64, own(&styles.whole))?,
        Value::Number(whole) => number(*whole as f64, own(&styles.number))?,
        // A number without a fraction has no sign for one.
        Value::Decimal(decimal) | Value::Entered(decimal) => {
            let format = match decimal.fract() == 0.0 {
                true => &styles.whole,
                false => &styles.decimal,
            };
            number(*decimal, own(format))?
        }
        Value::Share(share) => number(*share, own(&styles.share))?,
        Value::Day(day) => match excel_day(*day) {
            Some(excel) => {
                sheet.write_datetime_with_format(row, column, &excel, own(&styles.day))?;
            }
            None => {
                sheet.write_string_with_format(
                    row,
                    column,
                    Date(*day).to_string(),
                    own(&styles.text),
                )?;
            }
        },
        Value::Time(time) => {
            let part = f64::from(time.num_seconds_from_midnight()) / 86_400.0;
            number(part, own(&styles.time))?;
        }
        Value::Nothing => {}
    }
    Ok(())
}

/// As much of a text as a cell can have.
fn within_a_cell(text: &str) -> String {
    clean_lines(text.trim()).chars().take(LONGEST).collect()
}

/// A day as workbooks know it, from the year 1900 on.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn width_of(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.chars().count(),
        Value::Day(_) => "00.00.0000".len(),
        Value::Whole(_) | Value::Number(_) | Value::Decimal(_) | Value::Entered(_) => {
            "00,000".len()
        }
        Value::Share(_) | Value::Time(_) => "00.0%".len(),
        Value::Nothing => 0,
    }
}

/// Words as the name of a sheet.
fn sheet_name(words: &str) -> String {
    let plain = words
        .chars()
        .filter(|letter| !"[]:*?/\\'".contains(*letter));
    plain.take(31).collect()
}
