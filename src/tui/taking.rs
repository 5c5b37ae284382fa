//! What an import asks of the files: which there are, what stands in them, what the logbook would
//! become, and the step itself. Called on the worker's thread.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, SecondsFormat, Utc};

use crate::app::import::asked::{
    Ask, CallOff, Chosen, Found, FoundKind, Offer, Planned, Planning, Refused, Told, Unread, Why,
};
use crate::exchange::arriving::{Arrived, Opened, of_logbook, of_sheet, open, together};
use crate::exchange::export::Passphrase;
use crate::exchange::intake::{Problem, Reading, Remembered, taken_as_given};
use crate::model::logbook::Logbook;
use crate::model::value::SessionId;
use crate::store::arrival::Arriving;
use crate::store::folder::{Folder, is_logbook};
use crate::store::format::PEOPLE;
use crate::store::home::{Home, spelled_out};
use crate::store::offered::{Offered, as_given, offered};
use crate::store::swap::{Swap, SwapError, WayBackFrom};
use crate::store::watch::Change;
use crate::text::Texts;

/// The endings of files that may be meant.
const ENDINGS: [&str; 5] = ["json", "age", "csv", "xlsx", "tsv"];
/// How many files are listed.
const MOST_LISTED: usize = 200;
/// How many names of a folder are looked at.
const MOST_LOOKED_AT: usize = 10_000;
/// How often the screens hear of progress.
const PAUSE: Duration = Duration::from_millis(80);

/// Answers what is asked; `progress` hears how far a step is.
pub fn answer(
    folder: &Folder,
    home: &Home,
    ask: Ask,
    progress: &mut dyn FnMut(usize, usize),
) -> Told {
    match ask {
        Ask::List { typed } => {
            let files = list(&typed, home);
            Told::Files { typed, files }
        }
        Ask::Read { given, passphrase } => {
            let paths = given.iter().map(|given| as_given(given));
            let read = paths.map(|path| {
                let offer = read(folder, &path, passphrase.as_ref(), home);
                (path, offer.map(Arc::new))
            });
            Told::Read {
                offers: read.collect(),
                remembered: remembered(home),
            }
        }
        Ask::ReadCopies => {
            let arrived = Arrived {
                arriving: folder.copies(),
                ..Arrived::default()
            };
            let path = folder.path().to_owned();
            let offer = Offer {
                path: path.clone(),
                opened: Opened::Sessions(Box::new(arrived)),
            };
            Told::Read {
                offers: vec![(path, Ok(Arc::new(offer)))],
                remembered: remembered(home),
            }
        }
        Ask::Plan(planning) => Told::Planned(Box::new(plan(folder, &planning))),
        Ask::Swap { swaps, call_off } => {
            Told::Swapped(swap(folder, home, &swaps, &call_off, progress))
        }
        Ask::Remember(remembered) => {
            // Headings that are not remembered are matched anew the next time.
            if let Ok(bytes) = serde_json::to_vec_pretty(&remembered) {
                let _ = home.keep_matching(&bytes);
            }
            Told::Kept
        }
    }
}

/// What was said before of headings; nothing where the file is damaged.
fn remembered(home: &Home) -> Remembered {
    serde_json::from_slice(&home.matching()).unwrap_or_default()
}

/// What may be another thing once what is asked for is done.
pub fn changes(ask: &Ask) -> Vec<Change> {
    let Ask::Swap { swaps, .. } = ask else {
        return Vec::new();
    };
    let mut changes: Vec<Change> = swaps.iter().filter_map(|swap| change(&swap.path)).collect();
    changes.sort_unstable();
    changes.dedup();
    changes
}

/// Whether names are among it.
pub fn has_people(ask: &Ask) -> bool {
    matches!(ask, Ask::Swap { swaps, .. } if swaps.iter().any(|swap| swap.path.starts_with(PEOPLE)))
}

fn change(path: &Path) -> Option<Change> {
    let id = |path: &Path| -> Option<SessionId> { path.file_stem()?.to_str()?.parse().ok() };
    match (path.iter().next()?.to_str()?, id(path)) {
        ("logbook.json", _) => Some(Change::Logbook),
        ("sessions" | "people", Some(id)) => Some(Change::Session(id)),
        ("sessions" | "people", None) => Some(Change::Stray(path.to_owned())),
        _ => None,
    }
}

/// Files that a path begins, folders first; those made lately where nothing is typed.
fn list(typed: &str, home: &Home) -> Vec<Found> {
    if typed.is_empty() {
        return lately(home);
    }
    let bare = typed.trim_start_matches(['"', '\'']);
    let path = match bare.starts_with("file://") {
        true => as_given(bare),
        false => spelled_out(Path::new(bare)),
    };
    let ends_in_folder = bare.ends_with(['/', std::path::MAIN_SEPARATOR]) || bare == "~";
    let (folder, begin) = match (ends_in_folder, path.parent(), path.file_name()) {
        (false, Some(folder), Some(name)) => (folder, name.to_string_lossy().to_lowercase()),
        _ => (path.as_path(), String::new()),
    };
    let folder = match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    };
    let mut found: Vec<Found> = entries(folder)
        .filter(|found| {
            let name = found.path.file_name().unwrap_or_default().to_string_lossy();
            let is_hidden = name.starts_with('.') && !begin.starts_with('.');
            !is_hidden && name.to_lowercase().starts_with(&begin)
        })
        .collect();
    found.sort_by_key(|found| {
        let name = found.path.file_name().unwrap_or_default();
        (
            found.kind == FoundKind::File,
            name.to_string_lossy().to_lowercase(),
        )
    });
    found.truncate(MOST_LISTED);
    found
}

/// Files in the user's own folders for such, the newest first.
fn lately(home: &Home) -> Vec<Found> {
    let folders = home.folders_of_files();
    let all = folders.iter().flat_map(|folder| entries(folder));
    let mut found: Vec<Found> = all
        .filter(|found| found.kind != FoundKind::Folder)
        .collect();
    found.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    found.dedup_by(|a, b| a.path == b.path);
    found.truncate(MOST_LISTED);
    found
}

/// What in a folder may be meant.
fn entries(folder: &Path) -> impl Iterator<Item = Found> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.take(MOST_LOOKED_AT).filter_map(|entry| {
        let path = entry.path();
        // Links are followed: what they lead to is what is read.
        let about = fs::metadata(&path).ok()?;
        let kind = if about.is_dir() {
            match is_logbook(&path) {
                true => FoundKind::Logbook,
                false => FoundKind::Folder,
            }
        } else {
            let ending = path.extension()?.to_str()?.to_lowercase();
            let is_known = about.is_file() && ENDINGS.contains(&ending.as_str());
            is_known.then_some(FoundKind::File)?
        };
        Some(Found {
            kind,
            changed: about.modified().ok().map(DateTime::<Utc>::from),
            size: about.len(),
            path,
        })
    })
}

fn read(
    folder: &Folder,
    path: &Path,
    passphrase: Option<&Passphrase>,
    home: &Home,
) -> Result<Offer, Refused> {
    let mut opened = match offered(path, true, home).map_err(Refused::File)? {
        Offered::Logbook(another) => Opened::Sessions(Box::new(of_logbook(*another))),
        Offered::File(source) => {
            let typed = passphrase.map(Passphrase::typed);
            open(&source.bytes, typed).map_err(Refused::Content)?
        }
    };
    if let Opened::Sessions(arrived) = &mut opened {
        arrived.arriving.copies.extend(folder.own_copy(path));
    }
    Ok(Offer {
        path: path.to_owned(),
        opened,
    })
}

fn plan(folder: &Folder, planning: &Planning) -> Planned {
    let logbook = folder.logbook().map(|document| document.value);
    let logbook = logbook.unwrap_or_default();
    let mut planned = Planned::default();
    let mut parts = Vec::new();
    for (offer, chosen) in &planning.offers {
        parts.push(match (&offer.opened, chosen) {
            (Opened::Sessions(arrived), _) => {
                planned.sheets += arrived.arriving.people.len() + arrived.sheets_left;
                planned
                    .unread
                    .extend(arrived.left.iter().map(|left| Unread {
                        path: offer.path.clone(),
                        why: Why::Part(left.clone()),
                    }));
                let mut arriving = arrived.arriving.clone();
                if !planning.with_people {
                    arriving.people.clear();
                }
                arriving
            }
            (Opened::Sheets(_), Some(chosen)) => {
                rows(folder, &logbook, (offer, chosen), planning, &mut planned)
            }
            (Opened::Sheets(_), None) => continue,
        });
    }
    let (arriving, apart) = together(parts);
    let of_none = planning.offers.first().map(|(offer, _)| offer.path.clone());
    planned.unread.extend(apart.into_iter().map(|id| Unread {
        path: of_none.clone().unwrap_or_default(),
        why: Why::Part(crate::exchange::arriving::Left::Apart(id)),
    }));
    planned.plan = folder.plan(&arriving, &planning.known);
    planned
}

/// The rows of a sheet as sessions. What is to be known of a row is kept with its session, and what
/// becomes of no session by itself.
fn rows(
    folder: &Folder,
    logbook: &Logbook,
    (offer, chosen): (&Offer, &Chosen),
    planning: &Planning,
    planned: &mut Planned,
) -> Arriving {
    let Some(table) = offer.tables().get(chosen.table) else {
        return Arriving::default();
    };
    let known = |id| folder.session(id).ok().map(|document| document.value);
    let reading = Reading {
        logbook,
        texts: Texts::new(planning.language),
        today: planning.today,
        stamp: &planning.by,
        known: &known,
    };
    let read = of_sheet(table, &chosen.matching, &reading);
    planned.one_sex.extend(read.one_sex);
    let given = taken_as_given(&chosen.matching, reading.texts, logbook);
    planned.given.extend(given);
    // A row that is left out is told once, however much is wrong with it.
    let mut of_none: BTreeMap<usize, Vec<Problem>> = BTreeMap::new();
    for problem in read.problems {
        match read.of_rows.get(&problem.row) {
            Some(id) if !problem.is_loss() => {
                planned.notes.entry(*id).or_default().push(problem);
            }
            _ => of_none.entry(problem.row).or_default().push(problem),
        }
    }
    planned
        .unread
        .extend(of_none.into_values().map(|problems| Unread {
            path: offer.path.clone(),
            why: Why::Row(problems),
        }));
    read.arriving
}

fn swap(
    folder: &Folder,
    home: &Home,
    swaps: &[Swap],
    call_off: &CallOff,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(), SwapError> {
    let mut last: Option<Instant> = None;
    let at = DateTime::<Utc>::from(std::time::SystemTime::now());
    let at = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let way_back = WayBackFrom::CutOff(&at);
    folder.swap_with_way_back(swaps, way_back, home, &mut |done, total| {
        if last.is_none_or(|last| last.elapsed() >= PAUSE) {
            last = Some(Instant::now());
            progress(done, total);
        }
        !call_off.is_called()
    })
}
