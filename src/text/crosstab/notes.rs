//! What has to be said under a cross table, so that nobody adds up what overlaps.

use super::Arranged;
use crate::model::crosstab::{Measure, Overlap, Share, Value};
use crate::text::{Texts, number};

/// The notes, in order of weight.
pub(super) fn notes(texts: Texts, arranged: &Arranged) -> Vec<String> {
    let table = &arranged.table;
    let layout = table.layout;
    let measure = layout.measure;
    let (rows, columns) = (table.row_overlap, table.column_overlap);
    let mut notes = Vec::new();
    if measure.is_ratio() {
        notes.push(texts.say(match measure {
            Measure::WomenShare => "crosstab-note-women-share",
            Measure::Knowledge => "crosstab-note-knowledge",
            _ => "crosstab-note-average",
        }));
    }
    if rows.groups || columns.groups {
        notes.push(texts.say("crosstab-note-groups"));
    }
    let overlap = match (
        rows.several && !rows.groups,
        columns.several && !columns.groups,
    ) {
        (false, false) => None,
        (true, false) => Some("crosstab-note-overlap"),
        (false, true) => Some("crosstab-note-overlap.columns"),
        (true, true) => Some("crosstab-note-overlap.both"),
    };
    notes.extend(
        overlap
            .filter(|_| !measure.is_ratio())
            .map(|id| texts.say(id)),
    );
    let of_people = [Some(layout.rows), layout.columns];
    let has_people = of_people
        .into_iter()
        .flatten()
        .any(|one| one.is_of_people());
    if has_people && !measure.is_of_people() && measure != Measure::WomenShare {
        notes.push(texts.say("crosstab-note-at-least-one"));
        let outside = rows.outside.max(columns.outside);
        if outside > 0 {
            let args = [("count", outside.into())];
            notes.push(texts.say_with("crosstab-note-outside", &args));
        }
    }
    if measure == Measure::Hours && table.total.without_hours > 0 {
        let args = [
            ("without", table.total.without_hours.into()),
            ("count", table.total.sessions.into()),
        ];
        notes.push(texts.say_with("crosstab-note-hours", &args));
    }
    if measure == Measure::Knowledge && table.total.without_gain > 0 {
        let args = [("count", table.total.without_gain.into())];
        notes.push(texts.say_with("crosstab-note-untested", &args));
    }
    if let Some(share) = layout.share {
        let is_apart = |overlap: Overlap| {
            !overlap.several && !overlap.groups && (overlap.outside == 0 || measure.is_of_people())
        };
        let adds_up = match share {
            Share::Row => is_apart(columns),
            Share::Column => is_apart(rows),
            Share::All => is_apart(rows) && is_apart(columns),
        };
        if !adds_up {
            notes.push(texts.say("crosstab-note-shares-overlap"));
        } else if is_rounded(arranged, share) {
            notes.push(texts.say("crosstab-note-rounded"));
        }
    }
    if layout.counts_every_status() {
        notes.push(texts.say("crosstab-note-every-status"));
    }
    if let Some(ages) = &arranged.ages {
        let args = [
            ("profile", ages.as_str().into()),
            ("line", arranged.not_placed.as_str().into()),
        ];
        notes.push(texts.say_with("crosstab-note-ages", &args));
    }
    notes
}

/// Whether percentages that belong together do not add up to what stands as their total.
fn is_rounded(arranged: &Arranged, share: Share) -> bool {
    let all = |count: usize| std::iter::once(None).chain((0..count).map(Some));
    let (rows, columns) = (arranged.rows.len(), arranged.columns.len());
    let is_off = |parts: &mut dyn Iterator<Item = Value>, whole: Value| {
        let percents: Option<Vec<u64>> = parts.map(percent).collect();
        let sum = percents.filter(|all| !all.is_empty());
        let sum = sum.map(|all| all.iter().sum::<u64>());
        sum.is_some_and(|sum| Some(sum) != percent(whole))
    };
    let across = |row| {
        let mut cells = (0..columns).map(|column| arranged.value(row, Some(column)));
        is_off(&mut cells, arranged.value(row, None))
    };
    let down = |column| {
        let mut cells = (0..rows).map(|row| arranged.value(Some(row), column));
        is_off(&mut cells, arranged.value(None, column))
    };
    match share {
        Share::Row => all(rows).any(across),
        Share::Column => all(columns).any(down),
        // Of all, each row and each column has a total of its own beside that of everything.
        Share::All => {
            let cells =
                (0..rows).flat_map(|row| (0..columns).map(move |column| (Some(row), Some(column))));
            let mut cells = cells.map(|(row, column)| arranged.value(row, column));
            is_off(&mut cells, arranged.value(None, None))
                || all(rows).any(across)
                || all(columns).any(down)
        }
    }
}

/// The percentage that is shown; nothing where none is.
fn percent(value: Value) -> Option<u64> {
    match value {
        Value::Part(part, of) => number::whole_percent(part, of),
        Value::Ratio(ratio) => Some(number::ratio_percent(ratio)),
        _ => None,
    }
}
