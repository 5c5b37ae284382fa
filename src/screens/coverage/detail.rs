//! The selected cell of the coverage in words: the place and the topic in full, what was held and
//! what is planned, who taught, and how far the municipality is from its target.

use ratatui::layout::Rect;

use crate::app::coverage::Coverage;
use crate::model::code::CodeList;
use crate::model::coverage::{Cell, Row};
use crate::screens::Canvas;
use crate::screens::widgets::{fit, line};
use crate::text::coverage::{About, Line, reached};
use crate::text::names::Names;
use crate::text::{Texts, date};

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, coverage: &Coverage, names: &Names) {
    let Some(selected) = coverage.line() else {
        return;
    };
    let texts = canvas.app.texts;
    let title = place(selected, names);
    line::titled_rule(canvas.buffer, super::row(area, 0), canvas.theme, &title);
    let code = coverage.figures.topics.get(coverage.topic);
    let code = code.map_or("", |topic| topic.code.as_str());
    let topic = names.code(CodeList::Topic, code);
    let said = of_cell(selected, coverage, texts, names);
    let first = super::row(area, 1);
    // In two rows there is room for a short name beside what is said of the topic.
    let fits = fit::width(&topic) + 2 + fit::width(&said) <= usize::from(first.width);
    let is_low = area.height < 4;
    let topic = match is_low && !fits {
        true => names.code_short(CodeList::Topic, code),
        false => topic,
    };
    let has_trainers = fits && !is_low;
    let about = match coverage.row_of(selected) {
        Some(row) => {
            let types = (!has_trainers).then(|| types(row, coverage, names));
            about_row(row, coverage, area.width, types.unwrap_or_default(), texts)
        }
        None => reached(texts, selected.municipalities),
    };
    let took = fit::print(canvas.buffer, first, &topic, canvas.theme.heading);
    let rest = Rect {
        x: first.x + took + 2.min(first.width - took),
        width: first.width.saturating_sub(took + 2),
        ..first
    };
    let rows = match fits || is_low {
        true => {
            fit::print(canvas.buffer, rest, &said, canvas.theme.text);
            [about, trainers(coverage, texts, names)]
        }
        false => [said, about],
    };
    let styles = [canvas.theme.text, canvas.theme.faint];
    for ((nth, text), style) in (2..).zip(&rows).zip(styles) {
        fit::print(canvas.buffer, super::row(area, nth), text, style);
    }
}

/// What there is of the selected topic in a line.
fn of_cell(selected: &Line, coverage: &Coverage, texts: Texts, names: &Names) -> String {
    let Some(row) = coverage.row_of(selected) else {
        let held = coverage.figures.held_in(coverage.topic, &selected.places);
        // What nobody knows the place of is no municipality.
        let places = selected.places.iter();
        let places = places.filter_map(|place| coverage.figures.places.get(*place));
        let of = places.filter(|row| !row.is_nowhere()).count() as u64;
        let args = [("count", held.into()), ("of", of.into())];
        return texts.say_with("coverage-cell-of-many", &args);
    };
    in_words(row.cell(coverage.topic), coverage, texts, names)
}

/// The types of the trainers of a municipality, shortly.
fn types(row: &Row, coverage: &Coverage, names: &Names) -> Vec<String> {
    let types = row.trainer_types.iter().filter_map(|(kind, _)| {
        let code = coverage.figures.trainer_types.get(*kind)?;
        Some(names.code_short(CodeList::TrainerType, code))
    });
    types.collect()
}

/// What a line is called in full.
pub(super) fn place(line: &Line, names: &Names) -> String {
    match &line.about {
        About::Place(code, name) if !code.is_empty() || !name.is_empty() => names.place(code, name),
        _ => line.label.clone(),
    }
}

/// What there is of a topic in a municipality.
fn in_words(cell: Option<&Cell>, coverage: &Coverage, texts: Texts, names: &Names) -> String {
    let Some(cell) = cell else {
        return texts.say(match coverage.is_whole {
            true => "coverage-cell-missing",
            false => "coverage-cell-none-filtered",
        });
    };
    let mut parts = Vec::new();
    if cell.held > 0 {
        parts.push(texts.say_with("coverage-cell-held", &[("count", cell.held.into())]));
        if let Some(day) = cell.last_held {
            let args = [("date", date::long(texts, day.0).into())];
            parts.push(texts.say_with("coverage-cell-last", &args));
        }
    }
    if cell.planned > 0 {
        parts.push(match cell.next_planned {
            Some(day) => {
                let args = [("date", date::long(texts, day.0).into())];
                texts.say_with("coverage-cell-planned", &args)
            }
            None => texts.say("coverage-cell-planned-undated"),
        });
    }
    let types = cell.trainer_types.iter();
    parts.extend(types.filter_map(|kind| {
        let code = coverage.figures.trainer_types.get(*kind)?;
        Some(names.code_short(CodeList::TrainerType, code))
    }));
    parts.join(" · ")
}

/// How far a municipality is, the latest first; what has no room in so many columns is left out
/// from the end.
fn about_row(
    row: &Row,
    coverage: &Coverage,
    columns: u16,
    types: Vec<String>,
    texts: Texts,
) -> String {
    let mut parts = Vec::new();
    match row.last_held {
        Some(day) => {
            let args = [("date", date::long(texts, day.0).into())];
            parts.push(texts.say_with("coverage-last-held", &args));
        }
        None if row.held == 0 && coverage.is_whole => {
            parts.push(texts.say("coverage-never-reached"));
        }
        None if row.held == 0 => parts.push(texts.say("cli-coverage-nothing-filtered")),
        None => {}
    }
    parts.extend(types);
    let wanted = row.target.filter(|_| coverage.is_whole);
    let wanted = wanted.unwrap_or_default();
    for (ids, there, wanted) in [
        (
            ["coverage-people", "coverage-people-of"],
            row.participants,
            wanted.participants,
        ),
        (
            ["coverage-sessions", "coverage-sessions-of"],
            row.held,
            wanted.sessions,
        ),
    ] {
        // Parts of one sentence: none begins with a capital.
        parts.push(uncapitalized(&beside(ids, there, wanted, texts)));
    }
    if coverage.is_whole {
        let missing = [("count", (row.missing as u64).into())];
        parts.push(texts.say_with("coverage-missing-topics", &missing));
    }
    let mut said = parts.join(" · ");
    while parts.len() > 1 && fit::width(&said) > usize::from(columns) {
        parts.pop();
        said = parts.join(" · ");
    }
    said
}

/// The text with a small letter at its beginning, behind a sign.
fn uncapitalized(text: &str) -> String {
    let (sign, rest) = match text.strip_prefix("! ") {
        Some(rest) => ("! ", rest),
        None => ("", text),
    };
    let mut letters = rest.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    sign.chars().chain(first).chain(letters).collect()
}

/// A number, and of how many where there is a target; one that is behind it is marked.
fn beside([alone, of]: [&str; 2], there: u64, wanted: Option<u32>, texts: Texts) -> String {
    let Some(wanted) = wanted else {
        return texts.say_with(alone, &[("count", there.into())]);
    };
    let args = [("count", there.into()), ("target", wanted.into())];
    let said = texts.say_with(of, &args);
    match there < u64::from(wanted) {
        true => format!("! {said}"),
        false => said,
    }
}

/// Who taught in the selected municipality.
fn trainers(coverage: &Coverage, texts: Texts, names: &Names) -> String {
    let types = coverage
        .row()
        .into_iter()
        .flat_map(|row| &row.trainer_types);
    let types = types.filter_map(|(kind, count)| {
        let code = coverage.figures.trainer_types.get(*kind)?;
        let args = [
            ("type", names.code(CodeList::TrainerType, code).into()),
            ("count", (*count).into()),
        ];
        Some(texts.say_with("coverage-trainer-type", &args))
    });
    types.collect::<Vec<_>>().join(" · ")
}
