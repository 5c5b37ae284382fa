//! Two versions of a session, drawn: a row for each difference with both values and a mark at the
//! chosen one, and below both values of the selected row in full.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::App;
use crate::app::compare::Compare;
use crate::app::event::Target;
use crate::model::attendance::Attendance;
use crate::model::code::CodeList;
use crate::model::field::{Field, field as field_of, fields_of};
use crate::model::rows::ListId;
use crate::model::session::Session;
use crate::model::versions::{CREATED, KNOWLEDGE, Part, Side};
use crate::text::names::Names;
use crate::text::{Texts, field, number, value, versions};

use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::wrap::Rows;
use super::widgets::{fit, line};
use super::{Canvas, frame, sentence};

/// The columns of the screen that the names of the differences take.
const NAMES: u16 = 18;
/// What stands before a value that stays, and before one that goes.
const MARKS: (&str, &str) = ("●", "○");

/// How many letters two values may share before their beginning is left out in the list.
const LONG_BEGINNING: usize = 20;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CompareView {
    list: ListView,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, compare: &Compare, view: &mut CompareView) {
    let area = frame::inset(area);
    let about = if compare.rows.is_empty() {
        "compare-none"
    } else {
        "compare-about"
    };
    let about = canvas.say(about);
    fit::print(canvas.buffer, area, &about, canvas.theme.faint);
    let below = lower(area, 2);
    // The list takes what it needs, the values in full what is left, at least a third.
    let wanted = fit::to_columns(compare.rows.len()).saturating_add(3);
    let height = wanted.min(below.height.saturating_sub(below.height / 3));
    let upper = Rect { height, ..below };
    draw_list(canvas, upper, compare, &mut view.list);
    draw_in_full(canvas, lower(below, height), compare);
}

pub(super) fn lower(area: Rect, by: u16) -> Rect {
    let by = by.min(area.height);
    Rect {
        y: area.y + by,
        height: area.height - by,
        ..area
    }
}

fn draw_list(canvas: &mut Canvas, area: Rect, compare: &Compare, view: &mut ListView) {
    let app = canvas.app;
    let theme = canvas.theme;
    let titles = ["compare-field", "compare-mine", "compare-theirs"].map(|id| canvas.say(id));
    let [field, mine, theirs] = titles;
    let columns = [
        column(&field, NAMES, 0),
        column(&mine, 16, 1),
        column(&theirs, 16, 1),
    ];
    let row = |index: usize| -> Vec<Line<'static>> {
        let Some((part, chosen)) = compare.rows.get(index) else {
            return Vec::new();
        };
        let mine = value_of(app, &compare.mine, part);
        let theirs = value_of(app, &compare.theirs.value, part);
        let cell = |text: String, side: Side| {
            let (mark, style) = if *chosen == side {
                (MARKS.0, theme.text)
            } else {
                (MARKS.1, theme.faint)
            };
            Line::styled(format!("{mark} {text}"), style)
        };
        vec![
            Line::raw(versions::part(app.texts, part)),
            cell(apart_from(&mine, &theirs), Side::Mine),
            cell(apart_from(&theirs, &mine), Side::Theirs),
        ]
    };
    let list = List {
        columns: &columns,
        rows: compare.rows.len(),
        selected: Some(compare.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, row);
    canvas.page = view.page();
    let headings: Vec<Rect> = view.headings().iter().map(|(place, _)| *place).collect();
    let body = view.body();
    for (y, index) in (body.top()..body.bottom()).zip(view.top()..compare.rows.len()) {
        let whole = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(whole, Target::Row(index));
        for (side, heading) in headings.iter().skip(1).enumerate() {
            let cell = Rect {
                y,
                height: 1,
                ..*heading
            };
            canvas.target(cell, Target::Cell(index, side));
        }
    }
}

fn column(title: &str, min: u16, weight: u16) -> Column<'_> {
    Column {
        title,
        min,
        weight,
        align: Align::Left,
        priority: 0,
    }
}

/// Both values of the selected row, beside each other, as much of them as there is room for.
fn draw_in_full(canvas: &mut Canvas, area: Rect, compare: &Compare) {
    let Some((part, chosen)) = compare.rows.get(compare.selected) else {
        return;
    };
    let app = canvas.app;
    line::titled_rule(
        canvas.buffer,
        area,
        canvas.theme,
        &versions::part(app.texts, part),
    );
    let area = lower(area, 1);
    let half = area.width.saturating_sub(2) / 2;
    let sides = [
        (Side::Mine, "compare-mine", &compare.mine, area.x),
        (
            Side::Theirs,
            "compare-theirs",
            &compare.theirs.value,
            area.right() - half,
        ),
    ];
    for (index, (side, title, session, x)) in sides.into_iter().enumerate() {
        let place = Rect {
            x,
            width: half,
            ..area
        };
        canvas.target(place, Target::Cell(compare.selected, index));
        let is_chosen = *chosen == side;
        let (mark, style) = if is_chosen {
            (MARKS.0, canvas.theme.accent)
        } else {
            (MARKS.1, canvas.theme.faint)
        };
        let title = format!("{mark} {}", canvas.say(title));
        fit::print(canvas.buffer, place, &title, style);
        let text = value_of(app, session, part).join("\n");
        let style = if is_chosen {
            canvas.theme.text
        } else {
            canvas.theme.faint
        };
        draw_text(canvas, lower(place, 1), &text, style);
    }
}

pub(super) fn draw_text(canvas: &mut Canvas, area: Rect, text: &str, style: ratatui::style::Style) {
    let rows = Rows::new(text, usize::from(area.width));
    let room = usize::from(area.height);
    for (index, (row, y)) in rows.texts().zip(area.top()..area.bottom()).enumerate() {
        let is_cut = index + 1 == room && rows.count() > room;
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        fit::print(canvas.buffer, place, if is_cut { "…" } else { row }, style);
    }
}

/// A value on one line, without the lines that it shares with the other and without the words that
/// both long values begin with: what is left is what one looks for.
pub(super) fn apart_from(value: &[String], other: &[String]) -> String {
    let own: Vec<&str> = value
        .iter()
        .filter(|line| !other.contains(line))
        .map(String::as_str)
        .collect();
    let others: Vec<&str> = other
        .iter()
        .filter(|line| !value.contains(line))
        .map(String::as_str)
        .collect();
    if own.is_empty() {
        return number::NOTHING.to_owned();
    }
    let (own, others) = (own.join(", "), others.join(", "));
    let same = own
        .char_indices()
        .zip(others.chars())
        .take_while(|((_, a), b)| a == b);
    let mut differs_at = 0;
    let mut letters = 0;
    for ((at, letter), _) in same {
        letters += 1;
        if letter == ' ' {
            differs_at = at;
        }
    }
    match own.get(differs_at..) {
        Some(rest) if letters > LONG_BEGINNING && differs_at > 0 => {
            format!("…{}", rest.trim_start())
        }
        _ => own,
    }
}

/// What a part says, on one line or more.
pub(super) fn value_of(app: &App, session: &Session, part: &Part) -> Vec<String> {
    let Some(names) = app.names() else {
        return Vec::new();
    };
    let teller = Teller {
        texts: app.texts,
        names,
        session,
    };
    let said = teller.tell(part);
    if said.is_empty() {
        vec![number::NOTHING.to_owned()]
    } else {
        said
    }
}

/// Says what stands in a session.
struct Teller<'a> {
    texts: Texts,
    names: Names<'a>,
    session: &'a Session,
}

impl Teller<'_> {
    fn tell(&self, part: &Part) -> Vec<String> {
        let list = ListId::ALL.into_iter().find(|list| list.id() == part.id);
        match (part.id, list, field_of(part.id)) {
            (_, Some(list), _) => self.list(list),
            (_, None, Some(field)) => {
                let said = self.field(field, 0);
                said.lines().map(str::to_owned).collect()
            }
            (KNOWLEDGE, ..) => self.knowledge(),
            (CREATED, ..) => self.created(),
            ("attendance.counts", ..) => self.grid(&self.session.attendance),
            _ => self.unknown_keys(),
        }
    }

    fn field(&self, field: &Field, row: usize) -> String {
        let text = field.get(self.session, row);
        value::said(self.texts, &self.names, field.kind, &text)
    }

    /// A line for each row, with what stands in its fields.
    fn list(&self, list: ListId) -> Vec<String> {
        let row = |row: usize| {
            let fields = fields_of(list).filter(|field| !field.get(self.session, row).is_empty());
            let said: Vec<String> = fields
                .map(|field| self.field(field, row).replace('\n', ", "))
                .collect();
            format!("{}. {}", row + 1, said.join(" · "))
        };
        (0..self.session.rows(list)).map(row).collect()
    }

    /// "Label value" for what is known of the tests.
    fn knowledge(&self) -> Vec<String> {
        let fields = ["knowledge.before", "knowledge.after", "knowledge.tested"];
        fields
            .into_iter()
            .filter_map(field_of)
            .filter(|field| !field.get(self.session, 0).is_empty())
            .map(|of| format!("{} {}", field::label(self.texts, of.id), self.field(of, 0)))
            .collect()
    }

    /// By whom and when.
    fn created(&self) -> Vec<String> {
        let stamp = &self.session.created;
        let when = sentence::instant(self.texts, &stamp.at);
        let said = [stamp.by.clone(), when];
        said.into_iter().filter(|part| !part.is_empty()).collect()
    }

    /// How many in all, then cell by cell.
    fn grid(&self, attendance: &Attendance) -> Vec<String> {
        if attendance.counts.is_empty() {
            return Vec::new();
        }
        let total: u64 = attendance
            .counts
            .iter()
            .map(|cell| u64::from(cell.count))
            .sum();
        let args = [("count", total.into())];
        let mut lines = vec![self.texts.say_with("compare-grid-total", &args)];
        lines.extend(attendance.counts.iter().map(|cell| {
            let role = self.names.code(CodeList::Role, &cell.role);
            let sex = self.names.code(CodeList::Sex, &cell.sex);
            let age = self.names.code(CodeList::Age, &cell.age);
            let count = number::whole(self.texts.language(), cell.count.into());
            format!("{role} · {sex} · {age}: {count}")
        }));
        lines
    }

    /// The keys that this version does not know, with their values as they stand.
    fn unknown_keys(&self) -> Vec<String> {
        let session = self.session;
        let groups = [&session.extra, &session.attendance.extra];
        let pairs = groups.into_iter().flat_map(|extra| {
            extra
                .keys()
                .map(|key| format!("{key}: {}", extra.get(key).unwrap_or_default()))
        });
        pairs.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_values_share_is_left_out_of_their_line() {
        let cases: [(&[&str], &[&str], &str); 6] = [
            (&["9"], &["6"], "9"),
            (&["1. A", "2. B"], &["1. A"], "2. B"),
            (&["1. A"], &["1. A", "2. B"], "–"),
            (
                &["the hall of the aiyl okmotu, upper floor"],
                &["the hall of the aiyl okmotu, lower floor"],
                "…upper floor",
            ),
            (&["the hall"], &["the school"], "the hall"),
            (
                &["the hall of the aiyl okmotu"],
                &["the hall of the aiyl okmotu and more"],
                "…okmotu",
            ),
        ];
        for (value, other, wanted) in cases {
            let lines = |lines: &[&str]| -> Vec<String> {
                lines.iter().map(|line| (*line).to_owned()).collect()
            };
            assert_eq!(
                apart_from(&lines(value), &lines(other)),
                wanted,
                "{value:?}"
            );
        }
    }
}
