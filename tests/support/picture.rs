//! A screen as an SVG picture: the cells of a buffer as text and coloured ground. Bars are drawn as
//! rectangles, so that they look the same in every font.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

const WIDTH: f64 = 9.0;
const HEIGHT: f64 = 19.0;
const MARGIN: f64 = 14.0;
const GROUND: &str = "#16181d";
const LETTERS: &str = "#d8dce3";

/// Draws a buffer.
pub fn svg(buffer: &Buffer, title: &str) -> String {
    let area = buffer.area;
    let (width, height) = (
        f64::from(area.width) * WIDTH + 2.0 * MARGIN,
        f64::from(area.height) * HEIGHT + 2.0 * MARGIN,
    );
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" \
         font-size=\"15\" xml:space=\"preserve\">\n",
        escaped(title)
    );
    for y in 0..area.height {
        draw_row(&mut svg, buffer, y);
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// Cells of one look are drawn together.
fn draw_row(svg: &mut String, buffer: &Buffer, y: u16) {
    let mut x = 0;
    while x < buffer.area.width {
        let first = &buffer[(x, y)];
        let block = block_of(first.symbol());
        let mut end = x + 1;
        while block.is_none() && end < buffer.area.width {
            let next = &buffer[(end, y)];
            if look(next) != look(first) || block_of(next.symbol()).is_some() {
                break;
            }
            end += 1;
        }
        draw_run(svg, buffer, y, x..end);
        x = end;
    }
}

fn draw_run(svg: &mut String, buffer: &Buffer, y: u16, columns: std::ops::Range<u16>) {
    let cell = &buffer[(columns.start, y)];
    let (letters, ground, bold) = look(cell);
    let (left, top) = (
        MARGIN + f64::from(columns.start) * WIDTH,
        MARGIN + f64::from(y) * HEIGHT,
    );
    let width = f64::from(columns.end - columns.start) * WIDTH;
    if let Some(ground) = ground {
        let _ = writeln!(
            svg,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{HEIGHT}\" fill=\"{ground}\"/>"
        );
    }
    if let Some((from, to, low, high)) = block_of(cell.symbol()) {
        let _ = writeln!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{letters}\"/>",
            left + from * WIDTH,
            top + low * HEIGHT,
            (to - from) * WIDTH,
            (high - low) * HEIGHT
        );
        return;
    }
    let text: String = columns
        .filter(|x| *x == 0 || buffer[(x - 1, y)].symbol().width() < 2)
        .map(|x| buffer[(x, y)].symbol())
        .collect();
    if text.trim().is_empty() {
        return;
    }
    let weight = if bold { " font-weight=\"bold\"" } else { "" };
    let _ = writeln!(
        svg,
        "<text x=\"{left}\" y=\"{}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" \
         fill=\"{letters}\"{weight}>{}</text>",
        top + HEIGHT * 0.75,
        escaped(&text)
    );
}

/// Letters, ground and weight of a cell.
fn look(cell: &Cell) -> (String, Option<String>, bool) {
    let mut letters = colour(cell.fg).unwrap_or_else(|| LETTERS.to_owned());
    let mut ground = colour(cell.bg);
    if cell.modifier.contains(Modifier::REVERSED) {
        let under = ground.unwrap_or_else(|| GROUND.to_owned());
        ground = Some(std::mem::replace(&mut letters, under));
    }
    if cell.modifier.contains(Modifier::DIM) {
        letters = "#8a919c".to_owned();
    }
    (letters, ground, cell.modifier.contains(Modifier::BOLD))
}

fn colour(colour: Color) -> Option<String> {
    match colour {
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => None,
    }
}

/// The part of a cell that a block character fills: from left to right, from top to bottom. Bars
/// have a little air between them.
fn block_of(symbol: &str) -> Option<(f64, f64, f64, f64)> {
    let eighths = "▏▎▍▌▋▊▉█";
    let letter = symbol.chars().next()?;
    if let Some(place) = eighths.chars().position(|block| block == letter) {
        return Some((0.0, (place as f64 + 1.0) / 8.0, 0.08, 0.92));
    }
    match letter {
        '▐' => Some((0.5, 1.0, 0.08, 0.92)),
        '▀' => Some((0.0, 1.0, 0.0, 0.5)),
        '▄' => Some((0.0, 1.0, 0.5, 1.0)),
        '─' => Some((0.0, 1.0, 0.48, 0.53)),
        '│' => Some((0.45, 0.55, 0.0, 1.0)),
        _ => None,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
