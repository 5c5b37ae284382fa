//! What the README says about speed, measured in one run over a generated logbook of 10,000
//! sessions: from a key to the drawn screen, the first frame, and the totals of all files against
//! merely reading those files. `cargo bench --bench speed -- figures` measures the figures of a hundred
//! thousand sessions alone, `-- bundles` the files in which sessions travel. Times depend on the machine;
//! beside them stands how many times as long as a plain pass they took: one thread that goes once through
//! all digests in memory and adds up one field.

#![allow(clippy::unwrap_used, reason = "a measurement fails by panicking")]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use sabak::app::effect::Effect;
use sabak::app::event::{Event, Input, Item, Moment};
use sabak::app::{App, Beginning, Opening, Places};
use sabak::command::{Key, KeyCode};
use sabak::exchange::bundle::{self, Bundle, MOST_BYTES, Made, Profile, part_of};
use sabak::exchange::export::{Job, Order, carry_out};
use sabak::model::likeness::{Seen, Sheet};
use sabak::model::logbook::Logbook;
use sabak::model::people::{People, Person};
use sabak::model::session::Session;
use sabak::model::value::{Date, SessionId};
use sabak::screens::theme::{ColourDepth, Theme, ThemeKind};
use sabak::screens::{View, draw};
use sabak::store::arrival::{Arriving, ByDayAndPlace};
use sabak::store::folder::Folder;
use sabak::store::format::{Document, write};
use sabak::store::home::Home;
use sabak::store::outside::IfThere;
use sabak::store::settings::Settings;
use sabak::text::Language;
use uuid::Uuid;

/// How many sessions the logbook has.
const SESSIONS: usize = 10_000;
/// How many sessions are in memory where figures are measured, and the screens that show them.
const DIGESTS: usize = 100_000;
const FIGURES: [(&str, &str); 6] = [
    ("list", "f2"),
    ("overview", "f3"),
    ("coverage", "f4"),
    ("table", "f5"),
    ("calendar", "f6"),
    ("check", "f7"),
];
/// How often each key is pressed.
const PRESSES: usize = 60;
/// How many sessions have sheets of names, and how many names each has.
const SHEETS: usize = 10;
const NAMES: usize = 2_000;
/// How often the plain pass is measured each time that something is set against it.
const PASSES: usize = 31;
/// How often all files are read: often, so that one round at least is not disturbed.
const ROUNDS: usize = 12;

/// How often ten thousand files are written: each time takes seconds.
const IMPORTS: usize = 3;

fn main() {
    if std::env::args().any(|argument| argument == "figures") {
        let scratch = tempfile::tempdir().unwrap();
        let home = Home::at(&scratch.path().join("home"));
        return figures(&scratch.path().join("figures"), &home);
    }
    if std::env::args().any(|argument| argument == "bundles") {
        bundles();
        println!();
        exports();
        println!();
        return imports();
    }
    for (name, measure) in [("exports", exports as fn()), ("imports", imports)] {
        if std::env::args().any(|argument| argument == name) {
            return measure();
        }
    }
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let path = scratch.path().join("logbook");
    generate(&path);

    println!("{SESSIONS} sessions, a screen of 80 by 24\n");
    let mut desk = Desk::open(&path, &home);
    println!();
    headings("key to screen, ms");
    desk.measure("list: down", &["down"]);
    desk.measure("list: page down", &["pagedown"]);
    desk.measure("list: first and last", &["end", "home"]);
    desk.measure("list: sort by another column", &["s"]);
    desk.press("/");
    desk.measure_text("list: a letter of the filter", "жалал topic:budget 2019");
    desk.press("esc");
    desk.measure("overview: open and leave", &["f3", "f2"]);
    desk.press("f3");
    desk.measure("overview: to the next figure", &["down", "right"]);
    desk.press("/");
    desk.measure_text(
        "overview: a letter of the filter",
        "жалал topic:budget 2019",
    );
    desk.press("esc f2");
    desk.measure("coverage: open and leave", &["f4", "f2"]);
    desk.press("f4");
    desk.measure("coverage: to the next cell", &["down", "right"]);
    desk.press("/");
    desk.measure_text(
        "coverage: a letter of the filter",
        "жалал topic:budget 2019",
    );
    desk.press("esc f2 home enter");
    desk.measure("form: next field", &["tab"]);
    desk.press("ctrl-home");
    desk.measure_text("form: a letter", "18 november 2019");
    desk.press("tab tab tab tab");
    desk.measure_text("form: a letter of a place", "чолпон-ата балыкчы масы");
    names(&scratch.path().join("names"), &home);
    figures(&scratch.path().join("figures"), &home);
    println!();
    bundles();
    println!();
    exports();
    println!();
    imports();
    println!();
    totals(&path, &home);
}

/// A bundle made and written against merely writing its bytes, and one that is read and looked through
/// against merely reading them, by turns: of 10,000 sessions, and of as many as a bundle may have.
fn bundles() {
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("bundle.json");
    let (one, full) = (bundle_of(SESSIONS), bundle_of_the_most());
    println!("{:<36}{:>9}{:>9}{:>9}", "bundles, ms", "p50", "p99", "max");
    for (name, bundle) in [("10,000 sessions", &one), ("50 MB", &full)] {
        let bytes = bundle::write(bundle).unwrap();
        let mut times: [Vec<Duration>; 4] = Default::default();
        let [writings, exports, readings, imports] = &mut times;
        for _ in 0..ROUNDS {
            writings.push(timed(|| keep(&file, &bytes)));
            exports.push(timed(|| keep(&file, &bundle::write(bundle).unwrap())));
            readings.push(timed(|| drop(black_box(fs::read(&file).unwrap()))));
            let mut incoming = None;
            imports.push(timed(|| {
                incoming = Some(bundle::read(&fs::read(&file).unwrap()).unwrap());
            }));
            let incoming = incoming.unwrap();
            assert_eq!(incoming.sessions.len(), bundle.sessions.len());
            assert!(incoming.unreadable.is_empty());
        }
        let rows = [
            "merely writing",
            "making and writing",
            "merely reading",
            "reading all of it",
        ];
        for (what, times) in rows.into_iter().zip(&times) {
            row(&format!("{name}: {what}"), times, None);
        }
        let [writing, export, reading, import] =
            times.map(|times| times.iter().min().unwrap().as_secs_f64());
        println!(
            "{name}, {} KB: a bundle takes {:.2} times as long as merely writing, and {:.2} times as \
             long as merely reading (best of {ROUNDS})",
            bytes.len() / 1024,
            export / writing,
            import / reading
        );
    }
}

/// A whole export, from the files of the logbook to a file for a colleague, beside merely reading those
/// files and writing the same bytes.
fn exports() {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let path = scratch.path().join("logbook");
    generate(&path);
    let folder = Folder::open(&path, &home).unwrap();
    let sessions = path.join("sessions");
    let files: Vec<PathBuf> = fs::read_dir(&sessions)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let order = Order {
        job: Job::new(Language::Russian),
        sessions: (1..=SESSIONS).map(id).collect(),
        folder: scratch.path().to_owned(),
        stem: "export".to_owned(),
        if_there: IfThere::Replace,
        made: Made::default(),
    };
    let merely = scratch.path().join("merely.json");
    let mut times: [Vec<Duration>; 2] = Default::default();
    let [passes, exports] = &mut times;
    let mut bytes = Vec::new();
    for _ in 0..ROUNDS {
        let mut written = PathBuf::new();
        exports.push(timed(|| {
            written = carry_out(&folder, &order, &mut |_, _| true).unwrap();
        }));
        bytes = fs::read(&written).unwrap();
        passes.push(timed(|| {
            read_all(&files);
            keep(&merely, &bytes);
        }));
    }
    println!("{:<36}{:>9}{:>9}{:>9}", "exports, ms", "p50", "p99", "max");
    let rows = ["merely reading and writing", "the whole export"];
    for (what, times) in rows.into_iter().zip(&times) {
        row(&format!("10,000 sessions: {what}"), times, None);
    }
    let [pass, export] = times.map(|times| times.iter().min().unwrap().as_secs_f64());
    println!(
        "10,000 sessions, {} KB: an export takes {:.2} times as long as merely reading the files and \
         writing the same bytes (best of {ROUNDS})",
        bytes.len() / 1024,
        export / pass
    );
}

/// Taking all of a file into a logbook that has none of it, then once more, beside merely writing the same
/// session files into a folder.
fn imports() {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let bytes = bundle::write(&bundle_of(SESSIONS)).unwrap();
    let file = scratch.path().join("bundle.json");
    keep(&file, &bytes);
    println!("{:<36}{:>9}{:>9}{:>9}", "imports, ms", "p50", "p99", "max");
    row(
        "50 MB: looking at it first",
        &previews_of_the_most(&home),
        None,
    );
    let mut times: [Vec<Duration>; 4] = Default::default();
    let [writings, previews, imports, again] = &mut times;
    for round in 0..IMPORTS {
        let root = scratch.path().join(format!("book-{round}"));
        let logbook = Logbook::new(id(SESSIONS + 1));
        let folder = Folder::create(&root, &logbook, &home).unwrap();
        let known = ByDayAndPlace::new();
        let preview = || {
            let incoming = bundle::read(&fs::read(&file).unwrap()).unwrap();
            let arriving = Arriving {
                sessions: incoming.sessions.into_iter().map(Arc::new).collect(),
                ..Arriving::default()
            };
            folder.plan(&arriving, &known)
        };
        let mut plan = None;
        previews.push(timed(|| plan = Some(preview())));
        let plan = plan.unwrap();
        imports.push(timed(|| {
            let plan = preview();
            folder.swap(&plan.swaps, &home, &mut |_, _| true).unwrap();
        }));
        again.push(timed(|| {
            let plan = preview();
            assert!(plan.swaps.is_empty());
        }));
        let merely = scratch.path().join(format!("merely-{round}"));
        fs::create_dir_all(&merely).unwrap();
        writings.push(timed(|| {
            for swap in &plan.swaps {
                let name = swap.path.file_name().unwrap();
                keep(&merely.join(name), swap.after.as_deref().unwrap());
            }
        }));
    }
    let rows = [
        "merely writing the files",
        "looking at it first",
        "taking all of it in",
        "the same once more",
    ];
    for (what, times) in rows.into_iter().zip(&times) {
        row(&format!("10,000 sessions: {what}"), times, None);
    }
    let [writing, _, import, _] = times.map(|times| times.iter().min().unwrap().as_secs_f64());
    println!(
        "10,000 sessions: taking them in takes {:.2} times as long as merely writing the files",
        import / writing
    );
}

/// From a file of as many bytes as one may have to what the logbook would become, seen before anything is
/// done.
fn previews_of_the_most(home: &Home) -> Vec<Duration> {
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("bundle.json");
    keep(&file, &bundle::write(&bundle_of_the_most()).unwrap());
    let logbook = Logbook::new(id(SESSIONS + 1));
    let folder = Folder::create(&scratch.path().join("book"), &logbook, home).unwrap();
    let preview = || {
        let incoming = bundle::read(&fs::read(&file).unwrap()).unwrap();
        let arriving = Arriving {
            sessions: incoming.sessions.into_iter().map(Arc::new).collect(),
            ..Arriving::default()
        };
        folder.plan(&arriving, &ByDayAndPlace::new())
    };
    let times = (0..IMPORTS).map(|_| {
        let mut plan = None;
        let took = timed(|| plan = Some(preview()));
        assert!(plan.unwrap().swaps.len() > SESSIONS);
        took
    });
    times.collect()
}

/// A bundle of a little less than the most bytes that one may have: ids and days are of one length, the
/// head is there once.
fn bundle_of_the_most() -> Bundle {
    let size = bundle::write(&bundle_of(SESSIONS)).unwrap().len();
    bundle_of((MOST_BYTES - (1 << 18)) * SESSIONS / size)
}

fn bundle_of(many: usize) -> Bundle {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/logbook.json");
    let bytes = fs::read(&sample).unwrap();
    let logbook = Document::<Logbook>::read(&sample, bytes).unwrap().value;
    let sessions: Vec<Session> = copies(many).collect();
    Bundle {
        made: Made {
            at: "2020-01-15T06:30:00Z".to_owned(),
            program: "sabak".to_owned(),
            ..Made::default()
        },
        profile: Profile::Colleague,
        logbook: part_of(&logbook, &sessions),
        sessions,
        people: Vec::new(),
        deleted: Vec::new(),
    }
}

/// Writes a file to the disk itself, as an export does.
fn keep(path: &Path, bytes: &[u8]) {
    let mut file = fs::File::create(path).unwrap();
    std::io::Write::write_all(&mut file, bytes).unwrap();
    file.sync_all().unwrap();
}

fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

/// From a key to the screen where a hundred thousand sessions are known: every figure of every
/// screen after a change of the filter, and after a change of one session.
fn figures(path: &Path, home: &Home) {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    fs::create_dir_all(path.join("sessions")).unwrap();
    fs::copy(sample.join("logbook.json"), path.join("logbook.json")).unwrap();
    println!("\n{DIGESTS} sessions in memory\n");
    let mut desk = Desk::open(path, home);
    let item = |session: Session| Item::Session {
        session: Box::new(session),
        named: Default::default(),
        read_only: None,
    };
    let batch: Vec<Item> = copies(DIGESTS).map(item).collect();
    desk.take(batch);
    println!();
    headings("key to screen, ms");
    row("a plain pass over the digests", &desk.passes(), desk.pass());
    for (screen, key) in FIGURES {
        desk.press(key);
        desk.press("/");
        desk.measure_text(
            &format!("{screen}: a letter of the filter"),
            "жалал topic:budget 2019",
        );
        desk.press("esc");
        desk.measure(&format!("{screen}: down and up"), &["down", "up"]);
        let mut one = copies(1).next().unwrap();
        one.id = id(1);
        let times: Vec<Duration> = (0..8)
            .map(|hours| {
                one.hours = Some(f64::from(hours));
                let began = Instant::now();
                desk.take(vec![item(one.clone())]);
                began.elapsed()
            })
            .collect();
        row(
            &format!("{screen}: one session changes"),
            &times,
            desk.pass(),
        );
    }
}

/// From a key to the screen where every session has names on its sheet.
fn names(path: &Path, home: &Home) {
    generate_names(path);
    println!("\n{SHEETS} sessions with {NAMES} names each\n");
    let mut desk = Desk::open(path, home);
    desk.press("home a f9 ctrl-home");
    desk.measure("names: next line", &["down"]);
    desk.measure("names: next cell", &["tab"]);
    desk.press("ctrl-end");
    desk.measure_text("names: a letter of a name", "жумабекова айгүл асановна");
    desk.press("tab");
    desk.measure("names: one key, and back", &["f", "left"]);
    desk.measure("names: insert and undo", &["insert", "ctrl-z"]);
    desk.press("f9");
    desk.measure_text("tally: one person", "fmfmfmfmfmfmfmfmfmfmfmfm");
    desk.press("f9 enter");
    desk.measure_text("grid: a digit", "1 2 3 4 5 6");
}

/// Writes a logbook in which every sheet is full of names, some of them on several.
fn generate_names(path: &Path) {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    for folder in ["sessions", "people"] {
        fs::create_dir_all(path.join(folder)).unwrap();
    }
    fs::copy(sample.join("logbook.json"), path.join("logbook.json")).unwrap();
    let families = [
        "Жумабеков",
        "Асанов",
        "Токтосунов",
        "Исаев",
        "Кадыров",
        "Шаршенов",
    ];
    let given = [
        "Айбек",
        "Бакыт",
        "Чынгыз",
        "Эрлан",
        "Нурлан",
        "Талант",
        "Өмүрбек",
    ];
    for number in 1..=SHEETS {
        let mut session = Session::new(id(number), Default::default());
        let day = "2019-11-18".parse::<Date>().unwrap();
        session.starts_on = Some(Date(day.0 + TimeDelta::days(number as i64)));
        let mut people = People::new(session.id);
        people.people = (0..NAMES)
            .map(|line| Person {
                name: format!(
                    "{}{} {}{}",
                    families[line % families.len()],
                    line / 50,
                    given[line % given.len()],
                    number % 3
                ),
                sex: if line % 2 == 0 { "female" } else { "male" }.to_owned(),
                role: "resident".to_owned(),
                birth_year: Some(1950 + line as u32 % 50),
                village: format!("Айыл {}", line % 20),
                status: "present".to_owned(),
                page: Some(1 + line as u32 / 20),
                line: Some(1 + line as u32 % 20),
                ..Person::default()
            })
            .collect();
        let name = format!("{}.json", session.id);
        fs::write(path.join("sessions").join(&name), write(&session).unwrap()).unwrap();
        fs::write(path.join("people").join(&name), write(&people).unwrap()).unwrap();
    }
}

/// Writes a logbook in which every session of the sample stands 400 times, on other days.
fn generate(path: &Path) {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let sessions = path.join("sessions");
    fs::create_dir_all(&sessions).unwrap();
    fs::copy(sample.join("logbook.json"), path.join("logbook.json")).unwrap();
    for session in copies(SESSIONS) {
        let file = sessions.join(format!("{}.json", session.id));
        fs::write(file, write(&session).unwrap()).unwrap();
    }
}

/// So many sessions: those of the sample, over and over, on other days.
fn copies(count: usize) -> impl Iterator<Item = Session> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/sessions");
    let originals: Vec<Session> = fs::read_dir(sample)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            Document::read(&path, bytes).unwrap().value
        })
        .collect();
    (0..count).map(move |number| {
        let mut session = originals[number % originals.len()].clone();
        session.id = id(number + 1);
        let later = TimeDelta::days(i64::try_from(number % 1461).unwrap());
        for day in [&mut session.starts_on, &mut session.ends_on] {
            *day = day.map(|day| Date(day.0 + later));
        }
        session
    })
}

fn id(number: usize) -> SessionId {
    let number = number as u128;
    SessionId(Uuid::from_u128(
        0x0194_a1b2_0000_7000_8000_0000_0000_0000 + number,
    ))
}

/// The program before a screen, its files read at once.
struct Desk {
    app: App,
    view: View,
    theme: Theme,
    terminal: Terminal<TestBackend>,
    folder: Folder,
    now: DateTime<Utc>,
}

impl Desk {
    fn open(path: &Path, home: &Home) -> Self {
        let began = Instant::now();
        let beginning = Beginning {
            settings: Settings::default(),
            problem: None,
            open: Opening::Folder(path.to_owned()),
            places: Places::default(),
        };
        let now = "2020-01-15T06:30:00Z".parse().unwrap();
        let (app, _) = App::new(beginning, moment(now, 1));
        let mut desk = Self {
            app,
            view: View::default(),
            theme: Theme::new(ThemeKind::Dark, ColourDepth::True),
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            folder: Folder::open(path, home).unwrap(),
            now,
        };
        desk.draw();
        row("first frame", &[began.elapsed()], None);
        desk.load();
        row("every session in the list", &[began.elapsed()], None);
        desk
    }

    fn load(&mut self) {
        self.happen(Event::Opened {
            generation: 1,
            folder: self.folder.path().to_owned(),
            logbook: self.folder.logbook().map(Box::new),
            drafts: Vec::new(),
        });
        let folder = self.folder.clone();
        let mut batches = Vec::new();
        folder.load(&mut |batch| batches.push(batch));
        let (mut items, mut total) = (Vec::new(), 0);
        for batch in batches {
            total = batch.total;
            items.extend(batch.sessions.into_iter().map(|loaded| Item::Session {
                session: Box::new(loaded.session),
                named: loaded.named,
                read_only: loaded.read_only,
            }));
        }
        self.happen(Event::Batch {
            generation: 1,
            batch: items,
            done: total,
            total,
        });
        self.draw();
    }

    /// Sessions that have been read, as the program is told of them.
    fn take(&mut self, batch: Vec<Item>) {
        self.happen(Event::Batch {
            generation: 1,
            batch,
            done: 1,
            total: 1,
        });
        self.draw();
    }

    fn draw(&mut self) {
        let (app, theme, view) = (&self.app, &self.theme, &mut self.view);
        self.terminal
            .draw(|frame| draw(frame, app, theme, view))
            .unwrap();
    }

    /// An event, and the sessions that the program wants to read for it: the program itself reads
    /// those beside the loop, so that they are no part of the time.
    fn happen(&mut self, event: Event) {
        self.now += TimeDelta::seconds(1);
        let moment = moment(self.now, self.view.page());
        let effects = self.app.update(Input { moment, event });
        effects.into_iter().for_each(|effect| self.perform(effect));
    }

    /// What is read for the program; nothing is written.
    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Read { ticket, id } => {
                let result = self.folder.session(id).map(Arc::new);
                let people = self.folder.people(id).map_err(Box::new);
                self.happen(Event::Read {
                    ticket,
                    id,
                    result,
                    people: people.map(|people| people.map(Arc::new)),
                });
            }
            Effect::ReadPeople if self.app.book.as_ref().is_some_and(|one| one.seen.is_none()) => {
                let sheets = self.folder.sheets();
                self.happen(Event::People {
                    generation: 1,
                    seen: Arc::new(Seen::new(sheets.iter().map(Sheet::of))),
                    sheets: Arc::new(sheets),
                });
            }
            _ => {}
        }
    }

    fn press(&mut self, keys: &str) {
        for key in keys.split(' ') {
            self.happen(Event::Key(key.parse().unwrap()));
            self.draw();
        }
    }

    fn time(&mut self, key: Key) -> Duration {
        self.now += TimeDelta::seconds(1);
        let moment = moment(self.now, self.view.page());
        let began = Instant::now();
        let effects = self.app.update(Input {
            moment,
            event: Event::Key(key),
        });
        self.draw();
        let took = began.elapsed();
        effects.into_iter().for_each(|effect| self.perform(effect));
        took
    }

    fn measure(&mut self, what: &str, keys: &[&str]) {
        let keys: Vec<Key> = keys.iter().map(|key| key.parse().unwrap()).collect();
        let times: Vec<Duration> = (keys.iter().cycle().take(PRESSES))
            .map(|key| self.time(*key))
            .collect();
        row(what, &times, self.pass());
    }

    fn measure_text(&mut self, what: &str, text: &str) {
        let key = |letter| Key::plain(KeyCode::Char(letter));
        let times: Vec<Duration> = text.chars().map(|letter| self.time(key(letter))).collect();
        row(what, &times, self.pass());
    }

    /// The times of plain passes: all digests, one after another, and one field of each added up.
    fn passes(&self) -> Vec<Duration> {
        let Some(book) = &self.app.book else {
            return Vec::new();
        };
        let pass = |_| {
            let began = Instant::now();
            let digests = black_box(book.catalogue.digests()).iter();
            black_box(
                digests
                    .map(|digest| u64::from(digest.participants))
                    .sum::<u64>(),
            );
            began.elapsed()
        };
        (0..PASSES).map(pass).collect()
    }

    /// The middle of them, where there are so many sessions that a pass takes any time: right after
    /// what is set against it, so that both have the same machine.
    fn pass(&self) -> Option<Duration> {
        let book = self.app.book.as_ref()?;
        let is_enough = book.catalogue.digests().len() >= SESSIONS;
        let mut passes = self.passes();
        passes.sort_unstable();
        passes.get(passes.len() / 2).copied().filter(|_| is_enough)
    }
}

fn moment(at: DateTime<Utc>, page: usize) -> Moment {
    Moment {
        at,
        today: at.date_naive(),
        clock: at.time(),
        fresh: id(0),
        page,
    }
}

fn headings(what: &str) {
    println!(
        "{what:<36}{:>9}{:>9}{:>9}{:>12}",
        "p50", "p99", "max", "p50 : pass"
    );
}

/// One line of the table: the middle of some times, all but the slowest hundredth, the slowest; and
/// how many times as long as a plain pass the middle one is.
fn row(what: &str, times: &[Duration], pass: Option<Duration>) {
    let mut times: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1e3).collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let index = (times.len() as f64 * share).ceil() as usize;
        times[index.clamp(1, times.len()) - 1]
    };
    let against = pass.map_or_else(String::new, |pass| {
        format!("{:.1}", at(0.5) / (pass.as_secs_f64() * 1e3))
    });
    match times.as_slice() {
        [only] => println!("{what:<36}{only:>9.2}"),
        _ => println!(
            "{what:<36}{:>9.2}{:>9.2}{:>9.2}{against:>12}",
            at(0.5),
            at(0.99),
            at(1.0)
        ),
    }
}

/// The totals by the program itself, its start and its end included, and the mere reading of the
/// same files by as many threads, by turns: for the first time, when nothing is kept of the files
/// and everything is kept for the next time, and for a later time.
fn totals(path: &Path, home: &Home) {
    let files: Vec<PathBuf> = fs::read_dir(path.join("sessions"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let (mut readings, mut firsts, mut laters) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let _ = fs::remove_dir_all(&home.cache);
        readings.push(read_all(&files));
        firsts.push(summary(path, home));
        laters.push(summary(path, home));
    }
    println!(
        "{:<36}{:>9}{:>9}{:>9}",
        "all files, ms", "p50", "p99", "max"
    );
    row("merely reading", &readings, None);
    row("sabak summary, first time", &firsts, None);
    row("sabak summary, later", &laters, None);
    let best = |times: &[Duration]| times.iter().min().unwrap().as_secs_f64();
    let ratio = |times: &[Duration]| best(times) / best(&readings);
    println!(
        "\nsabak summary takes {:.2} times as long as merely reading for the first time, \
         {:.2} times later (best of {ROUNDS})",
        ratio(&firsts),
        ratio(&laters)
    );
}

fn read_all(files: &[PathBuf]) -> Duration {
    let threads = thread::available_parallelism().unwrap().get();
    let next = AtomicUsize::new(0);
    let began = Instant::now();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    black_box(fs::read(file).unwrap());
                }
            });
        }
    });
    began.elapsed()
}

fn summary(path: &Path, home: &Home) -> Duration {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sabak"));
    command.args(["summary", "--json", "--folder"]).arg(path);
    command.env("SABAK_HOME", home.config.parent().unwrap());
    let began = Instant::now();
    let output = command.output().unwrap();
    let took = began.elapsed();
    assert!(output.status.success(), "{output:?}");
    let held = format!("\"held\": {SESSIONS}");
    assert!(String::from_utf8(output.stdout).unwrap().contains(&held));
    took
}
