//! The key figures of the overview, each in a line of its own, and what they are compared with.

use sabak::app::event::Target;
use sabak::app::overview::{About, Figure, Panel};
use serde_json::Value;

use super::course;
use super::drawn::{Counts, Page, difference, percent};
use super::overview::Other;
use super::slow::{self, Session};

/// The key figures, one below the other.
pub fn all(page: &Page, panel: &Panel, logbook: &Value, all: &[Session], other: &Other) {
    let held = slow::held(all);
    let municipalities = slow::municipalities(logbook, &held);
    let of = |key: &str| municipalities[key].as_u64().unwrap();
    let people = Counts::of(&held);
    for (line, figure) in panel.figures.iter().enumerate() {
        let row = page.line(page.find(Target::Figure(0, line)).top);
        let said = row.trim_start_matches([' ', '▸', '>']).to_owned();
        let begins = |number: String| {
            assert!(
                said.starts_with(&format!("{number} ")),
                "{number}\n{}",
                page.text()
            );
        };
        match &figure.about {
            About::Held => match planned(all) {
                0 => begins(held.len().to_string()),
                planned => begins(format!("{}/{}", held.len(), held.len() + planned)),
            },
            About::Planned => begins(planned(all).to_string()),
            About::Attendances => begins(people.total().to_string()),
            About::SexNotStated => begins(people.people[3].to_string()),
            About::Women => begins(people.women()),
            About::Municipalities => {
                let more = of("reached") - of("target_reached");
                match of("target") {
                    0 => begins(of("reached").to_string()),
                    target => begins(format!("{}/{target}", of("target_reached"))),
                }
                let is_said = said.contains(&format!("{more} more"));
                assert_eq!(is_said, of("target") > 0 && more > 0, "{}", page.text());
            }
            About::Hours => {
                let known: Vec<f64> = held.iter().filter_map(Session::hours).collect();
                match known.is_empty() && !held.is_empty() {
                    true => begins("–".to_owned()),
                    false => begins(known.iter().fold(0.0, |a, b| a + b).to_string()),
                }
                let is_less = known.len() < held.len() && !known.is_empty();
                assert_eq!(said.contains("at least"), is_less, "{}", page.text());
            }
            About::Knowledge => {
                knowledge(&said, &held);
                let uncounted = held.iter().filter(|one| slow::is_uncounted(one)).count();
                let left_out = match uncounted {
                    1 => "1 test left out".to_owned(),
                    many => format!("{many} tests left out"),
                };
                assert_eq!(said.contains(&left_out), uncounted > 0, "{said}");
            }
            _ => {}
        }
        beside(&said, figure, all, logbook, other);
    }
}

fn planned(of: &[Session]) -> usize {
    of.iter().filter(|one| one.status() == "planned").count()
}

fn knowledge(said: &str, held: &[Session]) {
    let before = slow::weighted(held, |one| one.knowledge().0);
    let after = slow::weighted(held, |one| one.knowledge().1);
    let words: Vec<&str> = said.split_whitespace().collect();
    if before.is_none() && after.is_none() {
        return assert_eq!(words[0], "–", "{said}");
    }
    for (word, score) in [(words[0], before), (words[2], after)] {
        match score {
            None => assert!(word.starts_with('–'), "{said}"),
            Some(score) => {
                let shown: f64 = word.trim_end_matches('%').parse().unwrap();
                assert!((shown - score).abs() <= 0.5 + 1e-9, "{said}: {score}");
            }
        }
    }
}

/// What a key figure is compared with.
fn beside(said: &str, figure: &Figure, all: &[Session], logbook: &Value, other: &Other) {
    let all_of = all;
    let held = slow::held(all);
    let reached = |of: &[Session]| slow::reached(of).len();
    let (own, their) = match other {
        Other::Nothing => return,
        Other::Targets => {
            let sum = |key: &str| {
                let targets = targets(logbook).into_iter();
                let known: Vec<u64> = targets.filter_map(|(_, one)| one[key].as_u64()).collect();
                (!known.is_empty()).then(|| known.iter().sum::<u64>() as usize)
            };
            let of = slow::municipalities(logbook, &held);
            let of = |key: &str| of[key].as_u64().unwrap();
            let all = course::targets(logbook);
            let codes: Vec<&str> = all.iter().map(|(code, _)| *code).collect();
            let own = |key: &str| course::reached(all_of, &all, &codes, key);
            let (whole, own, wanted) = match figure.about {
                About::Held => (held.len() as u64, own("sessions"), sum("sessions")),
                About::Attendances => {
                    let people = Counts::of(&held).total();
                    (people, own("participants"), sum("participants"))
                }
                About::Municipalities => {
                    let reached = of("target_reached");
                    (reached, reached, Some(of("target") as usize))
                }
                _ => (0, 0, None),
            };
            let Some(wanted) = wanted else {
                return assert!(!said.contains(" · "), "{said}");
            };
            let by = difference(own, wanted as u64);
            let wanted = match whole - own {
                0 => format!(" {wanted} · {by}"),
                elsewhere => format!(" {own}/{wanted} · {by} · {elsewhere} elsewhere"),
            };
            return assert!(said.trim_end().ends_with(&wanted), "{said}: {wanted}");
        }
        // Beside nothing there is no difference.
        Other::Sessions([]) => return assert!(!said.contains(" · "), "{said}"),
        Other::Sessions(other) => {
            let theirs = slow::held(other);
            let people = |of: &[Session], at: usize| Counts::of(of).people[at] as usize;
            let total = |of: &[Session]| Counts::of(of).total() as usize;
            let (own, their) = match figure.about {
                About::Held => (held.len(), theirs.len()),
                About::Planned => (planned(all), planned(other)),
                About::Attendances => (total(&held), total(&theirs)),
                About::SexNotStated => (people(&held, 3), people(&theirs, 3)),
                About::Municipalities => (reached(&held), reached(&theirs)),
                About::Women => {
                    let share = |of: &[Session]| {
                        let [women, men, others, _] = Counts::of(of).people;
                        percent(women, women + men + others)
                    };
                    let points = |share: &str| share.trim_end_matches('%').parse::<u64>().ok();
                    let (own, their) = (share(&held), share(&theirs));
                    let wanted = match (points(&own), points(&their)) {
                        (Some(one), Some(other)) if one == other => format!("{their} · ="),
                        (Some(one), Some(other)) => {
                            format!("{their} · {} pp", difference(one, other))
                        }
                        _ => their,
                    };
                    return assert!(said.trim_end().ends_with(&wanted), "{said}: {wanted}");
                }
                About::Hours => {
                    let hours = |of: &[Session]| {
                        of.iter().filter_map(Session::hours).fold(0.0, |a, b| a + b)
                    };
                    let by = hours(&held) - hours(&theirs);
                    let by = match by {
                        0.0 => "=".to_owned(),
                        by if by < 0.0 => format!("−{}", -by),
                        by => format!("+{by}"),
                    };
                    let wanted = format!("{} · {by}", hours(&theirs));
                    return assert!(said.trim_end().ends_with(&wanted), "{said}: {wanted}");
                }
                About::Knowledge => {
                    let after = said.split("knowledge").nth(1).unwrap();
                    let after = after.split("left out").last().unwrap();
                    let scores = after.split(" · ").next().unwrap();
                    return knowledge(&scores.trim().replace('→', " → "), &theirs);
                }
                _ => panic!("{figure:?}"),
            };
            (own, Some(their))
        }
    };
    let wanted = their.map(|their| {
        let by = difference(own as u64, their as u64);
        format!(" {their} · {by}")
    });
    match wanted {
        Some(wanted) => assert!(said.trim_end().ends_with(&wanted), "{said}: {wanted}"),
        None => assert!(!said.contains(" · "), "{said}"),
    }
}

/// The municipalities with a target.
pub fn targets(logbook: &Value) -> Vec<(&str, &Value)> {
    let listed = slow::list(logbook, "municipalities").iter();
    let targets = listed.map(|one| (slow::text(one, "code"), &one["target"]));
    targets.filter(|(_, target)| target.is_object()).collect()
}
