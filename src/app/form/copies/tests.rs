//! Versions of one session coming in every order: nothing is lost, and nothing written unseen.

use std::path::Path;

use super::*;
use crate::model::value::Date;
use crate::store::format::write;

fn moment() -> Moment {
    Moment {
        at: "2020-01-15T06:30:00Z".parse().unwrap(),
        today: "2020-01-15".parse().unwrap(),
        clock: chrono::NaiveTime::MIN,
        fresh: id(),
        page: 1,
    }
}

fn id() -> crate::model::value::SessionId {
    "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f".parse().unwrap()
}

/// A session with a venue.
fn session(venue: &str) -> Session {
    let mut session = Session::new(id(), Stamp::default());
    session.starts_on = "2019-11-18".parse::<Date>().ok();
    session.venue = venue.to_owned();
    session
}

/// The file of a session.
fn file(session: &Session) -> Arc<Document<Session>> {
    let bytes = write(session).unwrap();
    Arc::new(Document::read(Path::new(&format!("{}.json", id())), bytes).unwrap())
}

fn stamp() -> Stamp {
    Stamp {
        at: "2020-01-15T06:30:00Z".to_owned(),
        by: "Айгүл".to_owned(),
        ..Stamp::default()
    }
}

fn saved(session: Arc<Document<Session>>) -> Saved {
    Saved {
        session,
        people: None,
    }
}

fn to_save(form: &mut Form) -> (Session, Version) {
    let sent = form.to_save(stamp(), moment().today).unwrap();
    assert!(sent.people.is_none());
    (sent.session, sent.base)
}

#[test]
fn what_is_typed_while_a_save_is_on_its_way_stays_unsaved() {
    let mut form = Form::of_file(file(&session("school")), Ok(None), moment());
    form.entry.session.venue = "hall".to_owned();
    let (sent, base) = to_save(&mut form);
    assert_eq!(base.unwrap().value.venue, "school");
    form.entry.session.venue = "hall and yard".to_owned();
    let before = form.saved(saved(file(&sent))).0.unwrap();
    assert_eq!(before.value.venue, "school");
    assert_eq!(form.entry.session.venue, "hall and yard");
    assert!(form.is_unsaved());
    let (_, base) = to_save(&mut form);
    assert_eq!(base.unwrap().value.venue, "hall", "the next save follows");
}

#[test]
fn two_saves_on_their_way_lose_nothing() {
    let mut form = Form::of_file(file(&session("school")), Ok(None), moment());
    form.entry.session.venue = "hall".to_owned();
    let (first, _) = to_save(&mut form);
    form.entry.session.venue = "hall and yard".to_owned();
    to_save(&mut form);
    form.saved(saved(file(&first)));
    assert_eq!(form.entry.session.venue, "hall and yard");
    assert!(form.is_unsaved());
}

#[test]
fn ones_own_save_is_no_foreign_change() {
    let mut form = Form::of_file(file(&session("school")), Ok(None), moment());
    form.entry.session.venue = "hall".to_owned();
    let (sent, _) = to_save(&mut form);
    form.entry.session.venue = "hall and yard".to_owned();
    // The watcher is quicker than the answer to the save.
    let written = file(&sent);
    let theirs = Theirs::Session(Arc::clone(&written));
    assert_eq!(form.notice_theirs(theirs, moment()), Foreign::Known);
    let before = form.saved(saved(written)).0.unwrap();
    assert_eq!(before.value.venue, "school", "and can be taken back");
    assert_eq!(form.entry.session.venue, "hall and yard");
    assert!(form.is_unsaved() && form.theirs.is_none());
}

#[test]
fn a_draft_waits_for_the_file_that_it_was_begun_from() {
    let base = file(&session("school"));
    let mut begun = Form::of_file(Arc::clone(&base), Ok(None), moment());
    begun.entry.session.venue = "hall".to_owned();
    let draft = begun.draft(Path::new("/logbook"), moment());

    let mut form = Form::of_draft(draft.clone(), moment());
    assert!(form.is_unsaved() && !form.is_new());
    assert_eq!(
        form.to_save(stamp(), moment().today).unwrap_err(),
        Notice::Plain("refused-file-not-read-yet")
    );
    let known = form.notice_theirs(Theirs::Session(Arc::clone(&base)), moment());
    assert_eq!(known, Foreign::Known);
    assert!(form.is_unsaved());
    assert_eq!(to_save(&mut form).1.unwrap().fingerprint, base.fingerprint);

    let mut form = Form::of_draft(draft, moment());
    let other = file(&session("office"));
    let asks = form.notice_theirs(Theirs::Session(Arc::clone(&other)), moment());
    assert_eq!(asks, Foreign::Asks);
    assert!(form.to_save(stamp(), moment().today).is_err());
    form.keep_mine();
    let (mine, over) = to_save(&mut form);
    assert_eq!(mine.venue, "hall");
    assert_eq!(over.unwrap().fingerprint, other.fingerprint);
}

#[test]
fn a_draft_of_a_new_session_is_saved_as_new() {
    let mut begun = Form::of_new(Session::new(id(), Stamp::default()), moment());
    begun.entry.session.starts_on = "2019-11-18".parse().ok();
    let draft = begun.draft(Path::new("/logbook"), moment());
    let mut form = Form::of_draft(draft, moment());
    assert!(form.is_unsaved() && form.is_new());
    assert!(to_save(&mut form).1.is_none());
    assert_eq!(form.notice_theirs(Theirs::Gone, moment()), Foreign::Known);
}

#[test]
fn a_file_that_is_gone_can_be_written_again_or_given_up() {
    let mut form = Form::of_file(file(&session("school")), Ok(None), moment());
    assert_eq!(form.notice_theirs(Theirs::Gone, moment()), Foreign::Asks);
    form.keep_mine();
    assert!(form.is_unsaved() && form.is_new());
    assert!(to_save(&mut form).1.is_none());

    let mut form = Form::of_file(file(&session("school")), Ok(None), moment());
    form.notice_theirs(Theirs::Gone, moment());
    assert!(!form.take_theirs(moment()));
}

#[test]
fn a_form_without_changes_follows_and_keeps_the_focus() {
    let mut form = Form::of_file(file(&session("school")), Ok(None), moment());
    form.jump_to(Address::of("venue"));
    let theirs = Theirs::Session(file(&session("hall")));
    assert_eq!(form.notice_theirs(theirs, moment()), Foreign::Followed);
    assert_eq!(form.entry.session.venue, "hall");
    assert_eq!(form.focus, Address::of("venue"));
    assert!(!form.is_unsaved());
}

#[test]
fn what_was_put_together_is_saved_over_theirs() {
    let mut form = Form::of_file(file(&session("school")), Ok(None), moment());
    form.entry.session.notes = "mine".to_owned();
    let theirs = file(&session("hall"));
    form.notice_theirs(Theirs::Session(Arc::clone(&theirs)), moment());
    let mut merged = session("hall");
    merged.notes = "mine".to_owned();
    form.settle(merged.clone(), Arc::clone(&theirs), moment());
    assert_eq!(form.entry.session, merged);
    assert!(form.is_unsaved() && form.theirs.is_none());
    let (saved, over) = to_save(&mut form);
    assert_eq!(saved.venue, "hall");
    assert_eq!(over.unwrap().fingerprint, theirs.fingerprint);
}
