//! What the bookkeeping of copies tells of a session: values that stand beside each other, a session
//! that came back after it was deleted, an edit that is dated ahead. A session that was edited by hand
//! is found only where it is opened or taken in: to hold the seal against every file of a large
//! folder would make reading it take a quarter longer.

use chrono::{Days, NaiveDate};
use serde_json::{Map, Value};

use super::Found;
use crate::model::field::{Address, FIELDS, GRID, field, fields_of};
use crate::model::merge::bookkeeping::{Read, Trust, is_sealed};
use crate::model::merge::{Copy, Version, layout};
use crate::model::problem::{Problem, What};
use crate::model::rows::ListId;
use crate::model::session::Session;
use crate::model::value::Date;

/// What stands in the bookkeeping only where there is something to tell, as JSON writes a key.
const TELLING: [&str; 2] = ["\"kept\"", "\"deleted\""];

/// Looks at what stands beside the values that are shown, as far as there is anything: of a usual
/// session nothing is parsed.
pub(super) fn look_at_copies(found: &mut Found, session: &Session, today: NaiveDate) {
    let Some(text) = session.extra.bookkeeping() else {
        return;
    };
    if let Some(day) = day_ahead(text, today) {
        found.add(Address::of("notes"), What::ClockAhead { day });
    }
    if !TELLING.iter().any(|key| text.contains(key)) {
        return;
    }
    let Ok(read) = Read::of(session) else {
        return;
    };
    if read.copy.is_back() {
        found.add(Address::of("notes"), What::CameBack);
    }
    for (group, versions) in read.copy.conflicts() {
        let values = u32::try_from(versions.len()).unwrap_or(u32::MAX);
        let at = address_of(group, &versions, &read.copy);
        found.add(at, What::SeveralValues { values });
    }
}

/// That a session was edited by hand or by another program since this one wrote it, if it was.
pub fn edited_by_hand(session: &Session) -> Option<Problem> {
    session.extra.bookkeeping()?;
    if is_sealed(session) {
        return None;
    }
    match Read::of(session).ok()?.trust {
        Trust::Edited(_) => Some(Problem {
            at: Address::of("notes"),
            what: What::EditedByHand,
        }),
        Trust::Sealed | Trust::Bare => None,
    }
}

/// The day that an instant gives which lies more than a day ahead.
pub fn ahead(at: &str, today: NaiveDate) -> Option<Date> {
    let day: NaiveDate = at.get(..10)?.parse().ok()?;
    let latest = today.checked_add_days(Days::new(1))?;
    (day > latest).then_some(Date(day))
}

/// The latest day that an edit is dated, where that is more than a day ahead.
fn day_ahead(text: &str, today: NaiveDate) -> Option<Date> {
    let instants = text.match_indices("\"at\"").filter_map(|(at, key)| {
        let rest = text.get(at + key.len()..)?.trim_start();
        let rest = rest.strip_prefix(':')?.trim_start();
        ahead(rest.strip_prefix('"')?, today)
    });
    instants.max()
}

/// The field of the form in which the values of a group differ, the first where there are several.
fn address_of(group: &str, versions: &[&Version], copy: &Copy) -> Address {
    let Some((list, item)) = layout::list_of(group) else {
        let mut together = layout::SESSION.together.iter();
        let prefix = match together.any(|(name, _)| *name == group) {
            true => String::new(),
            false => format!("{group}."),
        };
        let field = first_differing(&prefix, versions);
        return Address::of(field.unwrap_or_else(|| field_of(group)));
    };
    let id = ListId::ALL.into_iter().find(|one| one.id() == list);
    let Some(first) = id.and_then(|id| fields_of(id).next()) else {
        // Topics and methods are lists of words in one field.
        return Address::of(field_of(list));
    };
    let field = first_differing(&format!("{list}."), versions).unwrap_or(first.id);
    let row = copy.items(list).iter().position(|one| one == item);
    Address::in_row(field, row.unwrap_or(0))
}

/// The first field, in the order of the form, whose value is not the same in all versions of a
/// group; nothing where they differ in what this version has no field for. A field's id is `prefix`
/// and its key, or begins so where it stands in a list.
fn first_differing(prefix: &str, versions: &[&Version]) -> Option<&'static str> {
    let values = versions
        .iter()
        .map(|version| serde_json::from_str(&version.value).ok());
    let values: Vec<Map<String, Value>> = values.collect::<Option<_>>()?;
    let differs = |id: &str| {
        let key = id
            .strip_prefix(prefix)
            .and_then(|rest| rest.split('.').next());
        key.is_some_and(|key| {
            let mut said = values
                .iter()
                .map(|value| value.get(key).filter(|said| !said.is_null()));
            let first = said.next();
            said.any(|one| Some(one) != first)
        })
    };
    let mut fields = FIELDS.iter().map(|field| field.id);
    match fields.find(|id| differs(id)) {
        // The grid stands behind the headcount, and before the rest.
        first if first != Some("attendance.headcount") && differs(GRID) => Some(GRID),
        first => first,
    }
}

/// The field that a group is about as a whole.
fn field_of(group: &str) -> &'static str {
    match group {
        "what" => "title",
        "when" => "starts_on",
        "place" => "municipality",
        "attendance" => "attendance.headcount",
        "knowledge" => "knowledge.before",
        other => field(other).map_or("notes", |field| field.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::attendance::{Cell, Count};
    use crate::model::check::problems;
    use crate::model::logbook::Logbook;
    use crate::model::merge::edit::{Hand, stamped};
    use crate::model::merge::{Dot, join};
    use crate::model::session::{Knowledge, Stamp, Trainer};
    use crate::model::value::SessionId;

    const TODAY: &str = "2019-11-20";

    fn hand(writer: &str, at: &str) -> Hand {
        Hand {
            dot: Dot {
                writer: writer.to_owned(),
                number: 1,
            },
            at: at.to_owned(),
            by: String::new(),
        }
    }

    fn begun() -> Session {
        let session = Session::new(SessionId(uuid::Uuid::from_u128(7)), Stamp::default());
        stamped(None, &session, &hand("a", "2019-11-18T08:00:00Z")).unwrap()
    }

    fn edited(session: &Session, writer: &str, at: &str, edit: impl Fn(&mut Session)) -> Session {
        let mut changed = session.clone();
        edit(&mut changed);
        stamped(Some(session), &changed, &hand(writer, at)).unwrap()
    }

    fn women() -> Count {
        let [role, sex, age] = ["councillor", "female", "29-59"].map(str::to_owned);
        Count::new(Cell { role, sex, age }, 3)
    }

    fn joined(one: &Session, other: &Session) -> Session {
        let (one, other) = (Read::of(one).unwrap(), Read::of(other).unwrap());
        join(&one.copy, &other.copy).write(&one.name).unwrap()
    }

    fn found(session: &Session) -> Vec<String> {
        let today = TODAY.parse().unwrap();
        let problems = problems(session, 0, &Logbook::default(), today);
        let of_copies = ["several-values", "came-back", "clock-ahead"];
        let problems = problems
            .iter()
            .filter(|problem| of_copies.contains(&problem.what.id()));
        problems
            .map(|problem| format!("{} {}", problem.at, problem.what.id()))
            .collect()
    }

    #[test]
    fn what_one_program_wrote_is_not_marked() {
        let begun = begun();
        let later = edited(&begun, "a2", "2019-11-21T08:00:00Z", |one| {
            one.notes = "Снег".into();
        });
        for session in [&begun, &later] {
            assert_eq!(found(session), Vec::<String>::new());
            assert_eq!(edited_by_hand(session), None);
        }
    }

    #[test]
    fn values_beside_each_other_are_marked_at_their_field() {
        let begun = begun();
        let at = "2019-11-19T08:00:00Z";
        let one = edited(&begun, "b", at, |one| {
            one.hours = Some(3.0);
            one.venue = "Клуб".into();
            one.notes = "Снег".into();
        });
        let other = edited(&begun, "c", at, |one| {
            one.hours = Some(4.0);
            one.venue = "Мектеп".into();
        });
        let joined = joined(&one, &other);
        let wanted = ["hours/0 several-values", "venue/0 several-values"];
        assert_eq!(found(&joined), wanted);
        assert_eq!(edited_by_hand(&joined), None);
    }

    #[test]
    fn the_field_is_the_first_that_differs() {
        type Edit = fn(&mut Session);
        let cases: [(Edit, Edit, &str); 7] = [
            (
                |one| one.hours = Some(3.0),
                |one| one.status = "cancelled".into(),
                "hours/0",
            ),
            (
                |one| one.title = "A".into(),
                |one| one.title = "B".into(),
                "title/0",
            ),
            (
                |one| one.kind = "training_of_trainers".into(),
                |one| one.kind = "refresher".into(),
                "kind/0",
            ),
            (
                |one| one.attendance.note = "A".into(),
                |one| one.attendance.note = "B".into(),
                "attendance.note/0",
            ),
            (
                |one| one.attendance.counts = vec![women()],
                |one| one.attendance.note = "B".into(),
                "attendance.counts/0",
            ),
            (
                |one| one.attendance.counts = vec![women()],
                |one| one.attendance.headcount = Some(4),
                "attendance.headcount/0",
            ),
            (
                |one| {
                    one.knowledge = Some(Knowledge {
                        tested: Some(3),
                        ..Knowledge::default()
                    })
                },
                |one| {
                    one.knowledge = Some(Knowledge {
                        tested: Some(4),
                        ..Knowledge::default()
                    })
                },
                "knowledge.tested/0",
            ),
        ];
        let begun = begun();
        for (one, other, field) in cases {
            let at = "2019-11-19T08:00:00Z";
            let joined = joined(
                &edited(&begun, "b", at, one),
                &edited(&begun, "c", at, other),
            );
            assert_eq!(found(&joined), [format!("{field} several-values")]);
        }
    }

    #[test]
    fn of_an_item_of_a_list_the_field_in_its_row_is_told() {
        let trainer = |name: &str| Trainer {
            name: name.into(),
            kind: "gender_expert".into(),
            ..Trainer::default()
        };
        let at = "2019-11-19T07:00:00Z";
        let begun = edited(&begun(), "a", at, |one| {
            one.trainers = vec![trainer("A"), trainer("B")]
        });
        let rename = |writer, name: &str| {
            edited(&begun, writer, "2019-11-19T08:00:00Z", |one| {
                one.trainers[1].name = name.into()
            })
        };
        let joined = joined(&rename("b", "C"), &rename("c", "D"));
        assert_eq!(found(&joined), ["trainers.name/1 several-values"]);
    }

    #[test]
    fn a_session_that_came_back_is_marked() {
        let begun = begun();
        let copy = Read::of(&begun).unwrap();
        let deleted = copy.copy.deleted(&hand("d", "2019-11-19T08:00:00Z"));
        let deleted: Session = deleted.write(&copy.name).unwrap();
        let later = edited(&begun, "b", "2019-11-19T09:00:00Z", |one| {
            one.notes = "Снег".into();
        });
        assert_eq!(found(&joined(&later, &deleted)), ["notes/0 came-back"]);
        assert_eq!(found(&deleted), Vec::<String>::new());
    }

    #[test]
    fn an_instant_more_than_a_day_ahead_is_marked() {
        let begun = begun();
        for (at, wanted) in [
            ("2019-11-21T23:59:59Z", Vec::new()),
            (
                "2019-11-22T00:00:00Z",
                vec!["notes/0 clock-ahead".to_owned()],
            ),
            (
                "2091-01-01T00:00:00Z",
                vec!["notes/0 clock-ahead".to_owned()],
            ),
            ("soon", Vec::new()),
        ] {
            let ahead = edited(&begun, "b", at, |one| one.notes = "Снег".into());
            assert_eq!(found(&ahead), wanted, "{at}");
        }
    }

    #[test]
    fn what_was_written_by_hand_is_told_where_it_is_looked_at() {
        let mut by_hand = begun();
        by_hand.notes = "Снег".into();
        let problem = edited_by_hand(&by_hand).unwrap();
        assert_eq!(problem.what, What::EditedByHand);
        by_hand.extra.set_bookkeeping(None);
        assert_eq!(edited_by_hand(&by_hand), None);
    }
}
