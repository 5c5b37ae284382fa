//! The key figures: two rows of them, each a number and what it counts, two of the four columns
//! over each side of the panels.

use std::cmp::Ordering;

use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::overview::{About, Figure, KEY_COLUMNS, Overview, Panel, Side};
use crate::model::summary::KnowledgeTotals;
use crate::screens::Canvas;
use crate::screens::widgets::fit;
use crate::screens::widgets::list::SELECTION_MARK;
use crate::text::{Arg, number};

use super::labels::Labels;
use super::side_area;

/// The columns of the selection mark and its air, and of the air before what is counted.
const AIR: usize = 3;

/// How much room a cell takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// With everything.
    Whole,
    /// Without air inside the number.
    Tight,
    /// With the short word for what is counted, too.
    Short,
    /// With the shortest word that says it.
    Least,
}

impl Form {
    /// The form of a message for what is counted.
    fn word(self) -> &'static [&'static str] {
        match self {
            Self::Whole | Self::Tight => &[],
            Self::Short => &[".short"],
            Self::Least => &[".least", ".short"],
        }
    }
}

/// The forms of two columns side by side, those that say most first.
const FORMS: [(Form, Form); 9] = [
    (Form::Whole, Form::Whole),
    (Form::Whole, Form::Tight),
    (Form::Whole, Form::Short),
    (Form::Short, Form::Whole),
    (Form::Short, Form::Tight),
    (Form::Short, Form::Short),
    (Form::Short, Form::Least),
    (Form::Least, Form::Short),
    (Form::Least, Form::Least),
];

/// A number and what it counts.
struct Cell {
    number: String,
    label: String,
}

/// The widths of the numbers and of what they count, in one column.
#[derive(Clone, Copy, Default)]
struct Widths {
    number: usize,
    label: usize,
}

impl Widths {
    fn whole(self) -> usize {
        self.number + self.label + AIR
    }
}

pub(super) fn draw(canvas: &mut Canvas, area: Rect, overview: &Overview, labels: &Labels) {
    let Some(panel) = overview.panels.first() else {
        return;
    };
    let left = side_area(area, Side::Left);
    let right = side_area(area, Side::Right);
    let rooms = [usize::from(right.x - left.x), usize::from(right.width)];
    let shown = fitting(panel, labels, rooms);
    let columns = widths(&shown);
    let heights = heights(overview, labels);
    let mut besides = Vec::new();
    for (index, cell) in shown.iter().enumerate() {
        let (column, row) = (index % KEY_COLUMNS, index / KEY_COLUMNS);
        let (side, room) = if column < KEY_COLUMNS / 2 {
            (left, rooms[0])
        } else {
            (right, rooms[1])
        };
        let first = column - column % 2;
        let starts = starts(columns[first].whole(), columns[first + 1].whole(), room);
        let (x, width) = starts[column % 2];
        let place = Rect {
            x: side.x + fit::to_columns(x),
            y: area.y + heights.iter().take(row).sum::<u16>(),
            width: fit::to_columns(width),
            height: 1,
        };
        let place = place.intersection(area);
        if let Some(figure) = panel.figures.get(index)
            && heights.get(row).is_some_and(|height| *height > 1)
        {
            let room = usize::from(place.width.saturating_sub(2));
            let text = beside(overview, labels, panel, figure, room);
            besides.push((place, room, text));
        }
        let is_selected = overview.selected.panel == 0 && overview.selected.line == index;
        draw_cell(canvas, place, cell, columns[column], is_selected);
        canvas.target(place, Target::Figure(0, index));
    }
    draw_besides(canvas, area, labels, besides);
}

/// What the figures are compared with, below them: under the word for it where there is room at
/// all of them.
fn draw_besides(
    canvas: &mut Canvas,
    area: Rect,
    labels: &Labels,
    besides: Vec<(Rect, usize, String)>,
) {
    let has_room = |(_, columns, text): &(Rect, usize, String)| {
        fit::width(&labelled(labels, text)) <= *columns
    };
    let are_labelled = besides.iter().all(has_room);
    for (place, _, text) in besides {
        let text = match are_labelled {
            true => labelled(labels, &text),
            false => text,
        };
        let below = Rect {
            x: place.x + 2,
            y: place.y + 1,
            width: place.width.saturating_sub(2),
            ..place
        };
        let below = below.intersection(area);
        fit::print(canvas.buffer, below, &text, canvas.theme.accent);
    }
}
/// How many rows each row of key figures has: one more where any of them is compared.
pub(super) fn heights(overview: &Overview, labels: &Labels) -> [u16; 2] {
    let Some(panel) = overview.panels.first() else {
        return [1, 1];
    };
    [0, KEY_COLUMNS].map(|first| {
        let mut row = panel.figures.iter().skip(first).take(KEY_COLUMNS);
        let is_compared = row.any(|figure| !beside(overview, labels, panel, figure, 0).is_empty());
        1 + u16::from(is_compared)
    })
}

/// A key figure in a line of its own.
pub(super) struct Line {
    pub(super) number: String,
    pub(super) label: String,
    pub(super) beside: String,
}

/// The key figures in their longest forms.
pub(super) fn lines(overview: &Overview, labels: &Labels) -> Vec<Line> {
    let Some(panel) = overview.panels.first() else {
        return Vec::new();
    };
    let figures = panel.figures.iter();
    figures
        .map(|figure| {
            let Cell { number, label } = cell(figure, labels, Form::Whole);
            Line {
                number,
                label,
                beside: beside(overview, labels, panel, figure, usize::MAX),
            }
        })
        .collect()
}

/// What a key figure is compared with, and the difference: `21 · +4`. Of a target also how much of the
/// figure counts for it, where that is not all, and how much does not where there is room.
fn beside(
    overview: &Overview,
    labels: &Labels,
    panel: &Panel,
    figure: &Figure,
    columns: usize,
) -> String {
    let Some(beside) = &overview.beside else {
        return String::new();
    };
    let language = labels.texts.language();
    let compared = |own: u64, other: u64| {
        format!(
            "{} · {}",
            labels.whole(other),
            labels.difference(own, other)
        )
    };
    let other = beside.figure(panel, &figure.about);
    let counted = beside.own(panel, figure);
    let of_target = |all: u64, own: u64, other: u64| {
        let said = match all == own {
            true => compared(own, other),
            false => format!("{}/{}", labels.whole(own), compared(own, other)),
        };
        let elsewhere = all.saturating_sub(own);
        let args = [("count", elsewhere.into())];
        let long = labels.texts.say_with("overview-elsewhere", &args);
        let long = format!("{said} · {long}");
        match elsewhere > 0 && fit::width(&long) <= columns {
            true => long,
            false => said,
        }
    };
    match (&figure.about, other, &beside.summary) {
        (About::Held, Some(other), None) => {
            of_target(figure.sessions, counted.sessions, other.sessions)
        }
        (About::Attendances, Some(other), None) => of_target(
            figure.people.total(),
            counted.people.total(),
            other.people.total(),
        ),
        (About::Held | About::Planned, Some(other), _) => compared(figure.sessions, other.sessions),
        (About::Attendances, Some(other), _) => {
            compared(figure.people.total(), other.people.total())
        }
        (About::SexNotStated, Some(other), Some(_)) => {
            compared(figure.people.not_stated, other.people.not_stated)
        }
        (About::Women, Some(other), Some(_)) => {
            let share = |figure: &Figure| {
                let (women, stated) = (figure.people.female, figure.people.stated());
                number::whole_percent(women, stated).and_then(|share| i64::try_from(share).ok())
            };
            let points = (share(figure), share(other));
            with_points(labels, &labels.women(other), points, columns)
        }
        (About::Municipalities, _, Some(summary)) => compared(
            overview.summary.municipalities.reached,
            summary.municipalities.reached,
        ),
        // The figure itself says how many of those with a target, and how many besides.
        (About::Municipalities, Some(target), None) => compared(counted.sessions, target.sessions),
        (About::Hours, _, Some(summary)) => {
            let by = overview.summary.hours - summary.hours;
            let by = match by.abs() < 0.005 {
                true => "=".to_owned(),
                false if by < 0.0 => format!("−{}", number::decimal(language, -by)),
                false => format!("+{}", number::decimal(language, by)),
            };
            format!("{} · {by}", number::decimal(language, summary.hours))
        }
        (About::Knowledge, _, Some(summary)) => {
            let (own, other) = (&overview.summary.knowledge, &summary.knowledge);
            let said = scores(labels, other, Form::Tight);
            with_points(labels, &said, (gained(own), gained(other)), columns)
        }
        _ => String::new(),
    }
}

/// A figure to compare with under the word for it.
fn labelled(labels: &Labels, beside: &str) -> String {
    match beside {
        "" => String::new(),
        beside => {
            let args = [("figure", beside.into())];
            labels.texts.say_with("overview-beside.figure", &args)
        }
    }
}

/// What stands beside a figure in percent, and by how many points of them this one is larger; the
/// word for points only where there is room.
fn with_points(
    labels: &Labels,
    said: &str,
    (own, other): (Option<i64>, Option<i64>),
    columns: usize,
) -> String {
    let (Some(own), Some(other)) = (own, other) else {
        return said.to_owned();
    };
    let by = number::whole(labels.texts.language(), (own - other).abs());
    let by = match own.cmp(&other) {
        Ordering::Equal => return format!("{said} · ="),
        Ordering::Less => format!("−{by}"),
        Ordering::Greater => format!("+{by}"),
    };
    let points = labels
        .texts
        .say_with("overview-points", &[("by", by.as_str().into())]);
    let whole = format!("{said} · {points}");
    match fit::width(&whole) <= columns {
        true => whole,
        false => format!("{said} · {by}"),
    }
}

/// The points between the scores before and after, as they are shown.
fn gained(knowledge: &KnowledgeTotals) -> Option<i64> {
    let score = |score: Option<f64>| score.map(|score| score.round() as i64);
    Some(score(knowledge.after)? - score(knowledge.before)?)
}

fn draw_cell(canvas: &mut Canvas, place: Rect, cell: &Cell, widths: Widths, is_selected: bool) {
    let theme = canvas.theme;
    let after = |columns: usize| {
        let columns = fit::to_columns(columns).min(place.width);
        Rect {
            x: place.x + columns,
            width: place.width - columns,
            ..place
        }
    };
    let number = Rect {
        width: fit::to_columns(widths.number).min(after(2).width),
        ..after(2)
    };
    fit::print_right(canvas.buffer, number, &cell.number, theme.heading);
    let label = after(AIR + widths.number);
    let took = fit::print(canvas.buffer, label, &cell.label, theme.faint);
    if is_selected {
        let app = canvas.app;
        let has_focus = app.overlay.is_none() && !app.filter.is_open;
        fit::print(canvas.buffer, place, SELECTION_MARK, theme.accent);
        let said = Rect {
            width: (label.x + took).saturating_sub(number.x),
            ..number
        };
        canvas
            .buffer
            .set_style(said.intersection(place), theme.selection(has_focus));
    }
}

/// Where the two columns over a side begin, and how wide each may be: the second in the middle
/// where both have room so, else as far to the right as it must.
fn starts(first: usize, second: usize, room: usize) -> [(usize, usize); 2] {
    let middle = (room / 2).min(room.saturating_sub(second)).max(first);
    let start = middle.min(room - second.min(room / 3));
    [(0, start), (start, room - start)]
}

/// The cells in the longest forms for which there is room, chosen for each side by itself.
fn fitting(panel: &Panel, labels: &Labels, rooms: [usize; 2]) -> Vec<Cell> {
    let mut forms = [Form::Least; KEY_COLUMNS];
    for (side, room) in rooms.into_iter().enumerate() {
        for (first, second) in FORMS {
            let mut tried = forms;
            tried[2 * side] = first;
            tried[2 * side + 1] = second;
            let columns = widths(&cells(panel, labels, tried)).map(Widths::whole);
            if columns[2 * side] + columns[2 * side + 1] <= room {
                forms = tried;
                break;
            }
        }
    }
    cells(panel, labels, forms)
}

fn cells(panel: &Panel, labels: &Labels, forms: [Form; KEY_COLUMNS]) -> Vec<Cell> {
    let forms = forms.into_iter().cycle();
    let figures = panel.figures.iter().zip(forms);
    figures
        .map(|(figure, form)| cell(figure, labels, form))
        .collect()
}

fn widths(cells: &[Cell]) -> [Widths; KEY_COLUMNS] {
    let mut columns = [Widths::default(); KEY_COLUMNS];
    for (cell, index) in cells.iter().zip((0..KEY_COLUMNS).cycle()) {
        if let Some(widths) = columns.get_mut(index) {
            widths.number = widths.number.max(fit::width(&cell.number));
            widths.label = widths.label.max(fit::width(&cell.label));
        }
    }
    columns
}

fn cell(figure: &Figure, labels: &Labels, form: Form) -> Cell {
    let said = |id: &str, args: &[(&str, Arg<'_>)]| labels.form(id, form.word(), args);
    let counted = |id: &str, count: u64| Cell {
        number: labels.whole(count),
        label: said(id, &[("count", count.into())]),
    };
    match &figure.about {
        About::Held => held(labels, figure.sessions, form),
        About::Planned => counted("overview-planned", figure.sessions),
        About::Municipalities => municipalities(labels, form),
        About::Attendances => counted("overview-attendances", figure.people.total()),
        About::SexNotStated => counted("overview-sex-not-stated", figure.people.not_stated),
        About::Women => Cell {
            number: labels.women(figure),
            label: said("overview-women", &[]),
        },
        About::Hours => hours(labels, form),
        About::Knowledge => Cell {
            number: knowledge(labels, form),
            label: match labels.overview.summary.knowledge.uncounted {
                0 => said("overview-knowledge", &[]),
                count => said("overview-knowledge-part", &[("count", count.into())]),
            },
        },
        _ => Cell {
            number: String::new(),
            label: String::new(),
        },
    }
}

/// Sessions held, of those that are held or planned where some are still to come.
fn held(labels: &Labels, held: u64, form: Form) -> Cell {
    let all = held.saturating_add(labels.overview.summary.sessions.planned);
    let number = match all == held {
        true => labels.whole(held),
        false => format!("{}/{}", labels.whole(held), labels.whole(all)),
    };
    Cell {
        number,
        label: labels.form("overview-held", form.word(), &[("count", all.into())]),
    }
}

/// Hours taught, as far as sessions say; nothing where none of them does. Where some do not say,
/// the words or a sign before the number tell that there were more.
fn hours(labels: &Labels, form: Form) -> Cell {
    let summary = &labels.overview.summary;
    let number = number::decimal(labels.texts.language(), summary.hours);
    let (id, number) = match summary.without_hours {
        0 => ("overview-hours", number),
        unknown if unknown == summary.sessions.held => {
            ("overview-hours", number::NOTHING.to_owned())
        }
        _ if form.word().is_empty() => ("overview-hours-at-least", number),
        _ => ("overview-hours", format!("≥{number}")),
    };
    Cell {
        number,
        label: labels.form(id, form.word(), &[("count", summary.hours.into())]),
    }
}

/// Reached out of those with a target, and how many were reached besides.
fn municipalities(labels: &Labels, form: Form) -> Cell {
    let municipalities = labels.overview.summary.municipalities;
    let reached = labels.whole(municipalities.reached);
    if municipalities.target == 0 {
        let args = [("count", municipalities.reached.into())];
        return Cell {
            number: reached,
            label: labels.form("overview-municipalities", form.word(), &args),
        };
    }
    let more = municipalities
        .reached
        .saturating_sub(municipalities.target_reached);
    let args = [
        ("count", municipalities.target.into()),
        ("more", more.into()),
    ];
    let id = match more {
        0 => "overview-municipalities",
        _ => "overview-municipalities-more",
    };
    let of_target = labels.whole(municipalities.target_reached);
    let besides = match form {
        Form::Least if more > 0 => format!("+{}", labels.whole(more)),
        _ => String::new(),
    };
    Cell {
        number: format!(
            "{of_target}/{}{besides}",
            labels.whole(municipalities.target)
        ),
        label: labels.form(id, form.word(), &args),
    }
}

/// `41 → 73%`, in whole percent.
fn knowledge(labels: &Labels, form: Form) -> String {
    scores(labels, &labels.overview.summary.knowledge, form)
}

fn scores(labels: &Labels, knowledge: &KnowledgeTotals, form: Form) -> String {
    let language = labels.texts.language();
    let before = knowledge
        .before
        .map(|score| number::decimal(language, score.round()));
    let after = knowledge
        .after
        .map(|score| number::percentage(language, score.round()));
    if before.is_none() && after.is_none() {
        return number::NOTHING.to_owned();
    }
    let or_nothing = |score: Option<String>| score.unwrap_or_else(|| number::NOTHING.to_owned());
    let air = if form == Form::Whole { " " } else { "" };
    format!("{}{air}→{air}{}", or_nothing(before), or_nothing(after))
}
