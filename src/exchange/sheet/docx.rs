//! The sheet as a document for a word processor, where it can be changed before it is printed. Each
//! page is three tables whose rows have fixed heights, and begins with a break.

use std::io::{self, Cursor};

use docx_rs::{
    AlignmentType, BorderType, Docx, HeightRule, LineSpacing, LineSpacingType, PageMargin,
    PageOrientationType, Paragraph, Run, RunFonts, Shading, Table, TableBorder,
    TableBorderPosition, TableBorders, TableCell, TableCellBorder, TableCellBorderPosition,
    TableCellBorders, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::measure::{
    FACT_LINE, FIGURE_WIDTH, GAP, HEADING, HEADING_WIDTH, LABEL_WIDTH, LATER_FACTS, MARGINS, PAPER,
    RUNNING, SMALL_LINE, TABLE_HEAD, TABLE_LINE, TITLE, TOTALS, Tenths, WIDTH, points, row_height,
};
use super::{Fact, Page, Sheet};

/// The typeface: on every Windows, and what stands in for it elsewhere is as wide.
const TYPEFACE: &str = "Arial";
const GREY: &str = "444444";
const SHADE: &str = "EEEEEE";

/// What stays free below heading and title.
const BELOW: Tenths = 14;

/// Where the columns of the head begin, so that facts below each other stand in line.
const HEAD_COLUMNS: [Tenths; 7] = [
    0,
    LABEL_WIDTH,
    LATER_FACTS[0],
    LATER_FACTS[0] + LABEL_WIDTH,
    LATER_FACTS[1],
    LATER_FACTS[1] + LABEL_WIDTH,
    WIDTH,
];

/// The sheet as the bytes of a `.docx` file.
///
/// # Errors
/// Where the document cannot be put together, which nothing in a sheet is known to bring about.
pub fn docx(sheet: &Sheet) -> io::Result<Vec<u8>> {
    let [top, right, bottom, left] = MARGINS.map(|margin| twips(margin) as i32);
    let margins = PageMargin {
        top,
        right,
        bottom,
        left,
        header: 0,
        footer: 0,
        gutter: 0,
    };
    let mut document = Docx::new()
        .page_size(twips(PAPER.0) as u32, twips(PAPER.1) as u32)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(margins)
        .default_fonts(
            RunFonts::new()
                .ascii(TYPEFACE)
                .hi_ansi(TYPEFACE)
                .cs(TYPEFACE),
        )
        .default_size(half_points(points::FACT));
    for (number, page) in sheet.pages.iter().enumerate() {
        let is_first = number == 0;
        document = document
            .add_paragraph(gap(1).page_break_before(!is_first))
            .add_table(head(sheet, is_first))
            .add_paragraph(gap(GAP))
            .add_table(lines(sheet, page))
            .add_paragraph(gap(1))
            .add_table(foot(sheet, page));
    }
    let mut bytes = Cursor::new(Vec::new());
    // A document ends with a paragraph, never with a table.
    document.add_paragraph(gap(1)).pack(&mut bytes)?;
    Ok(bytes.into_inner())
}

/// What stands above the lines.
fn head(sheet: &Sheet, is_first: bool) -> Table {
    let mut rows = Vec::new();
    if is_first {
        let heading = text(&sheet.heading, points::HEADING, Look::Bold, HEADING - BELOW);
        let programme = text(
            &sheet.programme.text,
            points::PROGRAMME,
            Look::Grey,
            FACT_LINE,
        );
        rows.push(row(
            HEADING,
            vec![
                cell(HEADING_WIDTH, heading).grid_span(2),
                cell(WIDTH - HEADING_WIDTH, programme.align(AlignmentType::Right)).grid_span(4),
            ],
        ));
        if !sheet.title.is_empty() {
            rows.push(whole(
                TITLE,
                &sheet.title.text,
                points::TITLE,
                Look::Bold,
                TITLE - BELOW,
            ));
        }
        rows.extend(sheet.facts.iter().map(|row| facts(row)));
    } else {
        let running = &sheet.running.text;
        rows.push(whole(
            RUNNING,
            running,
            points::RUNNING,
            Look::Bold,
            RUNNING,
        ));
    }
    let consent = &sheet.consent.text;
    rows.push(row(GAP, vec![cell(WIDTH, gap(1)).grid_span(6)]));
    rows.push(whole(
        2 * SMALL_LINE,
        consent,
        points::SMALL,
        Look::Plain,
        SMALL_LINE,
    ));
    let widths = HEAD_COLUMNS.windows(2).map(|pair| pair[1] - pair[0]);
    plain_table(rows, widths.collect())
}

/// A row of the head that is one text.
fn whole(height: Tenths, said: &str, size: f32, look: Look, line: Tenths) -> TableRow {
    let said = text(said, size, look, line);
    row(height, vec![cell(WIDTH, said).grid_span(6)])
}

fn facts(facts: &[Fact]) -> TableRow {
    let height = row_height(facts);
    let by_hand = facts.iter().any(|fact| fact.value.is_empty());
    let place = if by_hand {
        VAlignType::Bottom
    } else {
        VAlignType::Top
    };
    let last = facts.len().saturating_sub(1);
    let mut cells = Vec::new();
    for (number, fact) in facts.iter().enumerate() {
        let label = text(&fact.label, points::LABEL, Look::Grey, FACT_LINE);
        let value = text(&fact.value.text, points::FACT, Look::Plain, FACT_LINE);
        let value = cell(fact.width, value).vertical_align(place);
        let value = if fact.value.is_empty() {
            ruled(value)
        } else {
            value
        };
        // The last value has the columns that no other fact needs.
        let columns = if number == last { 5 - 2 * number } else { 1 };
        cells.push(cell(LABEL_WIDTH, label).vertical_align(place));
        cells.push(value.grid_span(columns));
    }
    row(height, cells)
}

/// The table of a page: its lines are empty but for their numbers.
fn lines(sheet: &Sheet, page: &Page) -> Table {
    let headings = sheet.columns.iter().map(|column| {
        let heading = text(&column.heading, points::TABLE, Look::Bold, SMALL_LINE);
        cell(column.width, heading.align(AlignmentType::Center))
            .vertical_align(VAlignType::Center)
            .shading(Shading::new().fill(SHADE))
    });
    let mut rows = vec![row(TABLE_HEAD, headings.collect())];
    for line in page.first..=page.last {
        let cells = sheet.columns.iter().enumerate().map(|(number, column)| {
            let line = if number == 0 {
                line.to_string()
            } else {
                String::new()
            };
            let line = text(&line, points::TABLE, Look::Grey, SMALL_LINE);
            cell(column.width, line.align(AlignmentType::Center)).vertical_align(VAlignType::Center)
        });
        rows.push(row(TABLE_LINE, cells.collect()));
    }
    let widths = sheet.columns.iter().map(|column| column.width);
    let side = twips(8);
    Table::new(rows)
        .set_grid(widths.map(twips).collect())
        .layout(TableLayoutType::Fixed)
        .width(twips(WIDTH), WidthType::Dxa)
        .margins(TableCellMargins::new().margin(0, side, 0, side))
        .set_borders(borders())
}

/// What stands under the lines.
fn foot(sheet: &Sheet, page: &Page) -> Table {
    const LABELS: [Tenths; 3] = [700, 240, 240];
    let taken: Tenths = LABELS.iter().sum::<Tenths>() + 3 * FIGURE_WIDTH;
    let label = |said: &str, look| text(said, points::FACT, look, FACT_LINE);
    let bottom = |cell: TableCell| cell.vertical_align(VAlignType::Bottom);
    let mut widths = vec![WIDTH - taken];
    let mut cells = vec![bottom(cell(WIDTH - taken, label(&page.label, Look::Bold)))];
    for (said, width) in sheet.totals.iter().zip(LABELS) {
        let said = label(&format!("{said}\u{a0}\u{a0}"), Look::Plain).align(AlignmentType::Right);
        cells.push(bottom(cell(width, said)));
        cells.push(ruled(cell(FIGURE_WIDTH, gap(1))));
        widths.extend([width, FIGURE_WIDTH]);
    }
    let legend = text(&sheet.legend.text, points::SMALL, Look::Plain, SMALL_LINE);
    let span = widths.len();
    let rows = vec![
        row(TOTALS - GAP, cells),
        row(GAP, vec![cell(WIDTH, gap(1)).grid_span(span)]),
        row(2 * SMALL_LINE, vec![cell(WIDTH, legend).grid_span(span)]),
    ];
    plain_table(rows, widths)
}

/// How a text looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Bold,
    Grey,
}

/// A paragraph of lines that are exactly so high.
fn text(said: &str, size: f32, look: Look, line: Tenths) -> Paragraph {
    let run = Run::new().add_text(said).size(half_points(size));
    let run = match look {
        Look::Plain => run,
        Look::Bold => run.bold(),
        Look::Grey => run.color(GREY),
    };
    Paragraph::new().add_run(run).line_spacing(exactly(line))
}

/// A paragraph with nothing in it.
fn gap(height: Tenths) -> Paragraph {
    Paragraph::new()
        .size(half_points(1.0))
        .line_spacing(exactly(height))
}

fn exactly(line: Tenths) -> LineSpacing {
    LineSpacing::new()
        .line_rule(LineSpacingType::Exact)
        .before(0)
        .after(0)
        .line(twips(line) as i32)
}

fn row(height: Tenths, cells: Vec<TableCell>) -> TableRow {
    TableRow::new(cells)
        .row_height(twips(height) as f32)
        .height_rule(HeightRule::Exact)
        .cant_split()
}

fn cell(width: Tenths, paragraph: Paragraph) -> TableCell {
    TableCell::new()
        .add_paragraph(paragraph)
        .width(twips(width), WidthType::Dxa)
}

/// A cell with a line to write on.
fn ruled(cell: TableCell) -> TableCell {
    let line = TableCellBorder::new(TableCellBorderPosition::Bottom)
        .border_type(BorderType::Single)
        .size(6);
    cell.set_borders(TableCellBorders::with_empty().set(line))
}

fn plain_table(rows: Vec<TableRow>, widths: Vec<Tenths>) -> Table {
    Table::without_borders(rows)
        .set_grid(widths.into_iter().map(twips).collect())
        .layout(TableLayoutType::Fixed)
        .width(twips(WIDTH), WidthType::Dxa)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

fn borders() -> TableBorders {
    [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ]
    .into_iter()
    .map(|position| TableBorder::new(position).size(4))
    .fold(TableBorders::new(), TableBorders::set)
}

/// A length in twentieths of a point, rounded.
fn twips(length: Tenths) -> usize {
    (length as usize * 1440 + 127) / 254
}

/// A size of type in half points, as documents count it.
fn half_points(size: f32) -> usize {
    (size * 2.0) as usize
}
