//! The program without a terminal, for tests: keys go in, effects are performed at once on real
//! folders, and what a person would see comes out as text. Time stands still until a test moves it.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "every test binary uses a part of this, and a test fails by panicking"
)]

pub mod picture;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use sabak::app::effect::{Effect, PeopleWriting};
use sabak::app::event::{Event, Input, Item, Moment, SaveProblem, Saved, Target};
use sabak::app::import::asked::{Ask, Told};
use sabak::app::{App, Beginning, Opening, Places};
use sabak::command::{Key, KeyCode};
use sabak::exchange;
use sabak::model::likeness::{Seen, Sheet};
use sabak::model::logbook::Logbook;
use sabak::model::people::People;
use sabak::model::session::Session;
use sabak::model::value::SessionId;
use sabak::screens::theme::{ColourDepth, Theme, ThemeKind};
use sabak::screens::{View, draw};
use sabak::store::draft::Drafts;
use sabak::store::fault::{Fault, FileProblem};
use sabak::store::folder::Folder;
use sabak::store::home::Home;
use sabak::store::load::Loaded;
use sabak::store::outside::{write_beside, write_one_beside};
use sabak::store::save::{self, Writing};
use sabak::store::settings::Settings;
use sabak::store::sheets::Oddities;
use sabak::store::watch::Change;
use sabak::text::Texts;
use sabak::tui::taking;
use tempfile::TempDir;

/// The day on which every test takes place.
pub const TODAY: &str = "2020-01-15";

/// The program, a scratch folder, and a screen.
pub struct Stage {
    /// The state.
    pub app: App,
    /// Everything of this test on disk.
    pub scratch: TempDir,
    /// The logbook that was opened last.
    pub folder: Option<Folder>,
    /// What was put into the clipboard.
    pub clipboard: Option<String>,
    /// Whether the program asked to end.
    pub is_over: bool,
    /// Whether every event is followed by a drawing.
    pub is_drawing: bool,
    /// Whether nothing can be written any more, no session and no draft.
    pub is_disk_full: bool,
    /// Whether somebody cancels what is being made for others as soon as it begins.
    pub cancels_exports: bool,
    /// What is to be done outside and waits, where the disk is a slow one.
    held: Option<Vec<Effect>>,
    /// The drafts as this run of the program has to do with them.
    drafts: Option<Drafts>,
    /// What every file of a session that was touched must hold; nothing for one that is gone.
    written: BTreeMap<PathBuf, Option<Arc<[u8]>>>,
    home: Home,
    view: View,
    theme: Theme,
    terminal: Terminal<TestBackend>,
    now: DateTime<Utc>,
    ids: u128,
    generation: u64,
}

/// Something drawn that can be clicked.
pub struct Drawn {
    /// What a click on it means.
    pub target: Target,
    /// The row of the screen where it begins.
    pub top: u16,
    /// The text of its rows.
    pub rows: Vec<String>,
}

/// Where the sample campaign stands in the sources.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data")
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl Stage {
    /// The program on a copy of the sample campaign, in a language, on a screen of that size.
    pub fn sample(language: &str, size: (u16, u16)) -> Self {
        let scratch = TempDir::new().unwrap();
        let folder = scratch.path().join("logbook");
        copy(&sample(), &folder);
        Self::open(scratch, Opening::Folder(folder), language, size)
    }

    /// The program on an empty logbook.
    pub fn empty(language: &str, size: (u16, u16)) -> Self {
        let scratch = TempDir::new().unwrap();
        let folder = scratch.path().join("logbook");
        let home = Home::at(&scratch.path().join("home"));
        let id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f".parse().unwrap();
        Folder::create(&folder, &Logbook::new(id), &home).unwrap();
        Self::open(scratch, Opening::Folder(folder), language, size)
    }

    /// The program before there is a logbook.
    pub fn start(language: &str, size: (u16, u16)) -> Self {
        let scratch = TempDir::new().unwrap();
        let folder = scratch.path().join("logbook");
        Self::open(scratch, Opening::Nothing(folder), language, size)
    }

    /// The program as it begins.
    pub fn open(scratch: TempDir, open: Opening, language: &str, size: (u16, u16)) -> Self {
        let settings = Settings {
            language: Some(language.to_owned()),
            ..Settings::default()
        };
        let now: DateTime<Utc> = format!("{TODAY}T06:30:00Z").parse().unwrap();
        let home = Home::at(&scratch.path().join("home"));
        let beginning = Beginning {
            settings,
            problem: None,
            open,
            places: Places {
                documents: home.documents.clone(),
                own: Some(scratch.path().to_owned()),
            },
        };
        let moment = Moment {
            at: now,
            today: now.date_naive(),
            clock: now.time(),
            fresh: id_of(0),
            page: 1,
        };
        let (app, effects) = App::new(beginning, moment);
        let mut stage = Self {
            app,
            folder: None,
            drafts: None,
            held: None,
            is_disk_full: false,
            cancels_exports: false,
            clipboard: None,
            is_over: false,
            is_drawing: true,
            written: BTreeMap::new(),
            home,
            scratch,
            view: View::default(),
            theme: Theme::new(ThemeKind::Dark, ColourDepth::True),
            terminal: Terminal::new(TestBackend::new(size.0, size.1)).unwrap(),
            now,
            ids: 1,
            generation: 0,
        };
        stage.perform(effects);
        stage.draw();
        stage
    }

    /// Presses keys, as the command table writes them, apart by spaces: `f3 down enter`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key: Key = key.parse().unwrap_or_else(|_| panic!("no key {key}"));
            self.key(key);
        }
        self
    }

    /// Presses one key.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.now += TimeDelta::seconds(1);
        self.happen(Event::Key(key));
        self
    }

    /// Types a text, one character after the other.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.key(Key::new(KeyCode::Char(letter), false, false, false));
        }
        self
    }

    /// Something happens; everything that follows from it is done.
    pub fn happen(&mut self, event: Event) {
        let moment = self.moment();
        let effects = self.app.update(Input { moment, event });
        self.perform(effects);
        if self.is_drawing {
            self.draw();
        }
    }

    /// Lets time pass.
    pub fn wait(&mut self, by: TimeDelta) -> &mut Self {
        self.now += by;
        self
    }

    /// The size of the screen changes.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.terminal.backend_mut().resize(columns, rows);
        self.happen(Event::Redraw);
    }

    /// What is seen, as lines of text.
    pub fn screen(&self) -> String {
        text_of(self.buffer())
    }

    /// The cells.
    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// Fails unless the text is seen.
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "{text:?} is not seen in\n{screen}");
        self
    }

    /// Fails if the text is seen.
    pub fn sees_not(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} is seen in\n{screen}");
        self
    }

    /// Clicks on the first place where a text is seen.
    pub fn click(&mut self, text: &str) -> &mut Self {
        let place = self.place_of(text);
        let target = self
            .view
            .target_at(place)
            .unwrap_or_else(|| panic!("nothing to click at {text:?} in\n{}", self.screen()));
        self.happen(Event::Click(target));
        self
    }

    /// Everything drawn that can be clicked, with what stands in each of its rows: a figure is read
    /// here by what it is, wherever it stands.
    pub fn drawn(&self) -> Vec<Drawn> {
        let buffer = self.buffer();
        let mut drawn: Vec<Drawn> = Vec::new();
        for y in 0..buffer.area.height {
            let mut begun: Option<Target> = None;
            for x in 0..buffer.area.width {
                let target = self.view.target_at(ratatui::layout::Position::new(x, y));
                let symbol = buffer[(x, y)].symbol();
                if let Some(target) = target {
                    let is_same = begun == Some(target);
                    let known = drawn.iter().rposition(|one| one.target == target);
                    let known = known.unwrap_or_else(|| {
                        drawn.push(Drawn {
                            target,
                            top: y,
                            rows: Vec::new(),
                        });
                        drawn.len() - 1
                    });
                    if !is_same {
                        drawn[known].rows.push(String::new());
                    }
                    let rows = &mut drawn[known].rows;
                    rows.last_mut().unwrap().push_str(symbol);
                }
                begun = target;
            }
        }
        drawn
    }

    fn place_of(&self, text: &str) -> ratatui::layout::Position {
        let buffer = self.buffer();
        for y in 0..buffer.area.height {
            let row: Vec<&str> = (0..buffer.area.width)
                .map(|x| buffer[(x, y)].symbol())
                .collect();
            for x in 0..row.len() {
                if row.get(x..).unwrap().concat().starts_with(text) {
                    return ratatui::layout::Position::new(u16::try_from(x).unwrap(), y);
                }
            }
        }
        panic!("{text:?} is not seen in\n{}", self.screen());
    }

    /// The logbook's folder.
    pub fn root(&self) -> PathBuf {
        self.folder.as_ref().unwrap().path().to_path_buf()
    }

    /// The files of sessions, by name.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.root().join("sessions"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
    }

    /// What the sessions on disk say, by the names of their files: all but the bookkeeping of copies,
    /// which goes on when something is taken back.
    pub fn contents(&self) -> Vec<(PathBuf, Session)> {
        let read = |path: PathBuf| {
            let session = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            (path, session)
        };
        self.files().into_iter().map(read).collect()
    }

    /// The drafts on disk that this program has to do with.
    pub fn drafts(&self) -> Vec<sabak::store::draft::Draft> {
        self.own_drafts().list().0
    }

    /// What is in the folder of documents under a name.
    pub fn document(&self, name: &str) -> Vec<u8> {
        fs::read(self.home.documents.join(name)).unwrap()
    }

    fn own_drafts(&self) -> &Drafts {
        self.drafts.as_ref().unwrap()
    }

    /// Somebody else writes a session's file; the program is told as the watcher would.
    pub fn foreign_write(&mut self, id: SessionId, bytes: &[u8]) {
        fs::write(self.path_of(id), bytes).unwrap();
        self.note(id, Some(&Arc::from(bytes)));
        self.foreign_change(id);
    }

    /// Somebody else removes a session's file.
    pub fn foreign_remove(&mut self, id: SessionId) {
        fs::remove_file(self.path_of(id)).unwrap();
        self.note(id, None);
        self.foreign_change(id);
    }

    /// Clicks on a place of the screen, whatever stands there.
    pub fn click_at(&mut self, column: usize, row: usize) {
        let place = |number| u16::try_from(number).unwrap_or(u16::MAX);
        let place = ratatui::layout::Position::new(place(column), place(row));
        if let Some(target) = self.view.target_at(place) {
            self.happen(Event::Click(target));
        }
    }

    /// Fails unless every session that was touched is on disk as it was written last, and every
    /// other one of the copied campaign as it always was.
    pub fn must_be_on_disk(&self) {
        for (path, wanted) in &self.written {
            let found = fs::read(path).ok();
            assert!(found.as_deref() == wanted.as_deref(), "{}", path.display());
        }
        for entry in fs::read_dir(sample().join("sessions")).unwrap() {
            let entry = entry.unwrap();
            let sessions = self.scratch.path().join("logbook").join("sessions");
            let path = sessions.join(entry.file_name());
            if !self.written.contains_key(&path) {
                let kept = fs::read(&path).unwrap();
                assert!(
                    kept == fs::read(entry.path()).unwrap(),
                    "{}",
                    path.display()
                );
            }
        }
    }

    /// The file of a session.
    pub fn path_of(&self, id: SessionId) -> PathBuf {
        self.root().join("sessions").join(format!("{id}.json"))
    }

    /// Takes note of what a session's file must hold from now on.
    fn note(&mut self, id: SessionId, bytes: Option<&Arc<[u8]>>) {
        let path = self.path_of(id);
        self.written.insert(path, bytes.map(Arc::clone));
    }

    /// Tells the program that a file has changed.
    pub fn foreign_change(&mut self, id: SessionId) {
        let generation = self.generation;
        let mut items = vec![self.item(id)];
        items.extend(self.sheet(id));
        self.happen(Event::Changed {
            generation,
            items,
            logbook: None,
        });
    }

    /// Everything as if the program had been killed and started again on the same folder.
    pub fn restart(self) -> Self {
        let language = self.app.texts.language().code();
        let size = (self.buffer().area.width, self.buffer().area.height);
        let folder = self.root();
        let written = self.written;
        drop(self.drafts);
        let mut again = Self::open(self.scratch, Opening::Folder(folder), language, size);
        again.written = written;
        again
    }

    fn moment(&mut self) -> Moment {
        self.ids += 1;
        Moment {
            at: self.now,
            today: self.now.date_naive(),
            clock: self.now.time(),
            fresh: id_of(self.ids),
            page: self.view.page(),
        }
    }

    fn draw(&mut self) {
        let (app, theme, view) = (&self.app, &self.theme, &mut self.view);
        self.terminal
            .draw(|frame| draw(frame, app, theme, view))
            .unwrap();
    }

    fn item(&self, id: SessionId) -> Item {
        match self.folder.as_ref().unwrap().load_one(id) {
            Ok(Some((loaded, _))) => item_of(loaded),
            Ok(None) => Item::Gone(id),
            Err(problem) => Item::Unreadable(problem),
        }
    }

    /// What there is to tell of the people of a session.
    fn sheet(&self, id: SessionId) -> Vec<Item> {
        let folder = self.folder.as_ref().unwrap();
        let path = folder.path_of::<People>(id);
        let logbook = folder.logbook().map(|document| document.value);
        let found = folder.look_at_people(&path, &logbook.unwrap_or_default(), today());
        let mended = found.is_ok().then(|| Item::Mended(path.clone()));
        mended
            .into_iter()
            .chain([item_of_sheet((path, found))])
            .collect()
    }

    /// Nothing outside is done from now on, as if the disk took its time.
    pub fn hold(&mut self) -> &mut Self {
        self.held = Some(Vec::new());
        self
    }

    /// What has waited is done, in its order.
    pub fn release(&mut self) -> &mut Self {
        let held = self.held.take().unwrap_or_default();
        self.perform(held);
        self.draw();
        self
    }

    /// The logbook's own file has changed; the program is told as the watcher would, who tells of its
    /// own writing too.
    pub fn logbook_change(&mut self) -> &mut Self {
        let logbook = self.folder.as_ref().unwrap().logbook();
        self.happen(Event::Changed {
            generation: self.generation,
            items: Vec::new(),
            logbook: Some(logbook.map(Box::new)),
        });
        self
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        if let Some(held) = &mut self.held {
            held.extend(effects);
            return;
        }
        for effect in effects {
            for event in self.events_of(effect) {
                let moment = self.moment();
                let effects = self.app.update(Input { moment, event });
                self.perform(effects);
            }
        }
    }

    fn events_of(&mut self, effect: Effect) -> Vec<Event> {
        match effect {
            Effect::Open {
                generation,
                folder,
                create,
            } => self.open_folder(generation, &folder, create),
            Effect::OpenSample { generation } => {
                let folder = self.scratch.path().join("sample");
                copy(&sample(), &folder);
                self.open_folder(generation, &folder, false)
            }
            Effect::Read { ticket, id } => {
                let folder = self.folder.as_ref().unwrap();
                vec![Event::Read {
                    ticket,
                    id,
                    result: folder.session(id).map(Arc::new),
                    people: folder
                        .people(id)
                        .map(|people| people.map(Arc::new))
                        .map_err(Box::new),
                }]
            }
            Effect::Save {
                ticket,
                session,
                base,
                source,
                people,
            } => {
                let folder = self.folder.as_ref().unwrap();
                let id = session.id;
                let full = FileProblem::new(&self.path_of(id), Fault::DiskFull);
                let writing = Writing {
                    value: &*session,
                    base: base.map(|base| base.fingerprint),
                    source,
                    by: Default::default(),
                };
                let names = people.as_ref().map(PeopleWriting::as_writing);
                let result = match self.is_disk_full {
                    true => Err(SaveProblem::File(full)),
                    false => folder.save_both(writing, names).map_err(Into::into),
                };
                let result: Result<Saved, SaveProblem> = result.map(Into::into);
                if let Ok(saved) = &result {
                    let document = &saved.session;
                    assert_eq!(document.value, *session, "what was to be saved is saved");
                    self.note(id, Some(&document.source));
                    if let (Some(written), Some(people)) = (&saved.people, &people) {
                        assert_eq!(written.value, *people.people, "names too");
                    }
                }
                self.with_item(id, Event::Saved { ticket, id, result })
            }
            Effect::Trash {
                ticket,
                id,
                base,
                by,
            } => {
                let folder = self.folder.as_ref().unwrap();
                let base = base.map(|base| base.fingerprint);
                let result = folder
                    .trash(id, base, &by)
                    .map(Arc::new)
                    .map_err(SaveProblem::from);
                if result.is_ok() {
                    self.note(id, None);
                }
                self.with_item(id, Event::Trashed { ticket, id, result })
            }
            Effect::Settle {
                ticket,
                settled,
                by,
            } => {
                let id = settled.session.value.id;
                let folder = self.folder.as_ref().unwrap();
                let result = folder.settle(&settled, &by);
                let result: Result<Saved, SaveProblem> = result.map(Into::into).map_err(Into::into);
                if let Ok(saved) = &result {
                    let source = Arc::clone(&saved.session.source);
                    self.note(id, Some(&source));
                }
                self.with_item(id, Event::Saved { ticket, id, result })
            }
            Effect::ReadPast { ticket, id } => {
                let folder = self.folder.as_ref().unwrap();
                let past = folder.past(id).into_iter();
                let past = past.map(Arc::new).collect();
                let result = folder.session(id).map(|now| (Arc::new(now), past));
                vec![Event::Past { ticket, result }]
            }
            Effect::Restore { ticket, id } => {
                let result = self.folder.as_ref().unwrap().restore(id).map(Arc::new);
                if let Ok(document) = &result {
                    self.note(id, Some(&document.source));
                }
                self.with_item(id, Event::Restored { ticket, id, result })
            }
            Effect::KeepDraft { draft, ticket } => {
                let result = match self.is_disk_full {
                    true => Err(FileProblem::new(&self.home.state, Fault::DiskFull)),
                    false => self.own_drafts().save(&draft),
                };
                let is_told = ticket.is_some() || result.is_err();
                let event = Event::DraftKept { ticket, result };
                is_told.then_some(event).into_iter().collect()
            }
            Effect::TakeOverDraft(draft) => {
                self.own_drafts().take_over(&draft).unwrap();
                Vec::new()
            }
            Effect::DropDraft { id, left_as } => {
                self.own_drafts().remove(id, left_as.as_deref()).unwrap();
                Vec::new()
            }
            Effect::Copy(text) => {
                self.clipboard = Some(text);
                Vec::new()
            }
            Effect::Quit => {
                self.is_over = true;
                Vec::new()
            }
            Effect::ReadPeople => vec![self.people()],
            Effect::SavePeople { ticket, writings } => {
                let folder = self.folder.as_ref().unwrap();
                let saved = writings.iter().map(|writing| {
                    let saved = folder.save_people(&writing.as_writing());
                    saved.map(Arc::new)
                });
                let result = saved
                    .collect::<Result<Vec<_>, _>>()
                    .map_err(|error| save::SaveBothError::People(error).into());
                vec![Event::PeopleSaved { ticket, result }]
            }
            Effect::SaveLogbook {
                generation,
                ticket,
                logbook,
                base,
            } => {
                let folder = self.folder.as_ref().unwrap();
                let result = match folder.save(&*logbook, base) {
                    Ok(document) => Ok(Some(Box::new(document))),
                    Err(save::SaveError::Changed(_)) => Ok(None),
                    Err(save::SaveError::File(problem)) => Err(problem),
                };
                vec![Event::LogbookSaved {
                    generation,
                    ticket,
                    result,
                }]
            }
            Effect::PrintSheet {
                id,
                session,
                language,
            } => {
                let folder = self.folder.as_ref().unwrap();
                let made = folder.session(id).and_then(|document| {
                    let session = session.map_or(document.value, |session| *session);
                    let logbook = folder.logbook().unwrap().value;
                    let files = exchange::sheet::files(&session, &logbook, Texts::new(language));
                    let stem = exchange::sheet::file_stem(&session, &logbook);
                    write_beside(&self.home.documents, &stem, &files.unwrap())
                });
                vec![Event::SheetMade(made)]
            }
            Effect::ExportPlanned { ids, language } => {
                let folder = self.folder.as_ref().unwrap();
                let sessions = ids.iter().map(|id| Ok(folder.session(*id)?.value));
                let made = sessions
                    .collect::<Result<Vec<_>, FileProblem>>()
                    .and_then(|sessions| {
                        let logbook = folder.logbook().unwrap().value;
                        let texts = Texts::new(language);
                        let bytes = exchange::ics::calendar(&sessions, &logbook, texts);
                        let files = [(exchange::ics::ENDING, bytes)];
                        write_beside(&self.home.documents, exchange::ics::FILE_STEM, &files)
                    });
                vec![Event::SheetMade(made)]
            }
            Effect::WriteOut {
                stem,
                extension,
                bytes,
            } => {
                let documents = &self.home.documents;
                let written = write_one_beside(documents, &stem, extension, bytes);
                vec![Event::WrittenOut(written)]
            }
            Effect::Export { ticket, order } => {
                // Somebody who waits sees how far it is; a test that cancels does so at the first sign.
                let folder = self.folder.as_ref().unwrap();
                let mut told = Vec::new();
                let is_cancelled = self.cancels_exports;
                let result = exchange::export::carry_out(folder, &order, &mut |done, all| {
                    told.push(Event::Exporting { ticket, done, all });
                    !is_cancelled
                });
                told.push(Event::Exported { ticket, result });
                told
            }
            Effect::CancelExport { .. } => {
                self.cancels_exports = true;
                Vec::new()
            }
            Effect::CountDeletions { generation } => {
                let deletions = self.folder.as_ref().unwrap().deletions();
                let count = deletions.map_or(0, |all| all.len());
                vec![Event::Deletions { generation, count }]
            }
            Effect::Import { ticket, ask } => self.import(ticket, ask),
            Effect::KeepSettings(_) | Effect::Tick | Effect::Suspend => Vec::new(),
        }
    }

    /// What an import asks for, and what has changed by it.
    fn import(&mut self, ticket: u64, ask: Ask) -> Vec<Event> {
        let folder = self.folder.clone().unwrap();
        let changes = taking::changes(&ask);
        let mut events = Vec::new();
        let told = taking::answer(&folder, &self.home, ask, &mut |done, total| {
            let told = Told::Progress { done, total };
            events.push(Event::Import { ticket, told });
        });
        let is_written = matches!(told, Told::Swapped(Ok(())));
        events.push(Event::Import { ticket, told });
        for change in changes.into_iter().filter(|_| is_written) {
            let (mut items, mut logbook) = (Vec::new(), None);
            match change {
                Change::Session(id) => {
                    let there = fs::read(self.path_of(id)).ok().map(Arc::from);
                    self.note(id, there.as_ref());
                    items.push(self.item(id));
                    items.extend(self.sheet(id));
                }
                Change::Logbook => logbook = Some(folder.logbook().map(Box::new)),
                Change::Stray(path) => items.push(Item::Mended(folder.path().join(path))),
                Change::Everything => {}
            }
            let generation = self.generation;
            events.push(Event::Changed {
                generation,
                items,
                logbook,
            });
        }
        events
    }

    /// Opens a folder; one outside of the scratch folder is refused, so that no test writes there.
    fn open_folder(&mut self, generation: u64, path: &Path, create: bool) -> Vec<Event> {
        let path = &self.scratch.path().join(path);
        let climbs = path.components().any(|part| part == Component::ParentDir);
        if climbs || !path.starts_with(self.scratch.path()) {
            let problem = FileProblem::new(path, Fault::NoPermission);
            return vec![Event::NotOpened {
                generation,
                problem,
            }];
        }
        let opened = if create {
            let id = id_of(7);
            Folder::create(path, &Logbook::new(id), &self.home)
        } else {
            Folder::open(path, &self.home)
        };
        let folder = match opened {
            Ok(folder) => folder,
            Err(problem) => {
                return vec![Event::NotOpened {
                    generation,
                    problem,
                }];
            }
        };
        let completed = folder.finish_swaps(&self.home).unwrap();
        self.generation = generation;
        let is_same = self
            .folder
            .as_ref()
            .is_some_and(|open| open.path() == folder.path());
        if !is_same {
            self.drafts = Some(Drafts::of(&folder, &self.home));
        }
        let mut events = vec![Event::Opened {
            generation,
            folder: folder.path().to_path_buf(),
            logbook: folder.logbook().map(Box::new),
            drafts: self.drafts(),
        }];
        folder.load(&mut |batch| {
            let sessions = batch.sessions.into_iter().map(item_of);
            let problems = batch.problems.into_iter().map(Item::Unreadable);
            events.push(Event::Batch {
                generation,
                batch: sessions.chain(problems).collect(),
                done: batch.done,
                total: batch.total,
            });
        });
        let logbook = folder.logbook().map(|document| document.value);
        let found = folder.look_through_people(&logbook.unwrap_or_default(), today());
        if !found.is_empty() {
            events.push(Event::Changed {
                generation,
                items: found.into_iter().map(item_of_sheet).collect(),
                logbook: None,
            });
        }
        if completed > 0 {
            events.push(Event::Completed(completed));
        }
        self.folder = Some(folder);
        events
    }

    /// The people on all sheets, as the program hears of them.
    fn people(&self) -> Event {
        let sheets = self.folder.as_ref().unwrap().sheets();
        Event::People {
            generation: self.generation,
            seen: Arc::new(Seen::new(sheets.iter().map(Sheet::of))),
            sheets: Arc::new(sheets),
        }
    }

    /// The people on a session's sheet, as they are on disk.
    pub fn names_of(&self, id: SessionId) -> Option<sabak::model::people::People> {
        let people = self.folder.as_ref().unwrap().people(id).unwrap();
        people.map(|people| people.value)
    }

    /// The user's own folder of documents.
    pub fn documents(&self) -> &Path {
        &self.home.documents
    }

    /// A result, and before it what the folder holds now.
    fn with_item(&self, id: SessionId, event: Event) -> Vec<Event> {
        let mut items = vec![self.item(id)];
        items.extend(self.sheet(id));
        let changed = Event::Changed {
            generation: self.generation,
            items,
            logbook: None,
        };
        vec![event, changed]
    }
}

fn item_of_sheet((path, found): (PathBuf, Result<Oddities, FileProblem>)) -> Item {
    match found {
        Ok(odd) => Item::Sheet(path, odd),
        Err(problem) => Item::Unreadable(problem),
    }
}

fn item_of(loaded: Loaded) -> Item {
    Item::Session {
        session: Box::new(loaded.session),
        named: loaded.named,
        read_only: loaded.read_only,
    }
}

/// An id that is made of a number.
pub fn id_of(number: u128) -> SessionId {
    let base: SessionId = "016fa000-0000-7000-8000-000000000000".parse().unwrap();
    SessionId(uuid::Uuid::from_u128(base.0.as_u128() + number))
}

/// The day on which the tests take place.
pub fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

/// The cells of a buffer as lines of text, without the spaces at their ends.
pub fn text_of(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(unicode_width::UnicodeWidthStr::width(symbol).max(1)).unwrap();
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
