//! Command lines as people type them, right and wrong, in every language.

use super::*;

fn typed(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}

fn read_in(language: Language, line: &str) -> Result<Request, Stop> {
    read(&typed(line), Texts::new(language))
}

fn asked(line: &str) -> Request {
    let requests = Language::ALL.map(|language| read_in(language, line));
    let [first, second, third] = requests;
    assert_eq!(first, second, "{line}");
    assert_eq!(first, third, "{line}");
    first.unwrap_or_else(|stop| panic!("{line}: {stop:?}"))
}

fn refused(language: Language, line: &str) -> String {
    match read_in(language, line) {
        Err(Stop::Refused(said)) => said,
        other => panic!("{line}: {other:?}"),
    }
}

fn selection(folder: Option<&str>, filter: &str, json: bool) -> Selection {
    Selection {
        folder: folder.map(PathBuf::from),
        filter: filter.to_owned(),
        form: if json { Form::Json } else { Form::Plain },
        ..Selection::default()
    }
}

fn sheet(folder: Option<&str>, lines: u32, to: Option<&str>) -> Request {
    let order = SheetOrder {
        folder: folder.map(PathBuf::from),
        lines,
        to: to.map(PathBuf::from),
    };
    Request::Sheet("016e".into(), order)
}

#[test]
fn requests_are_read() {
    let cases = [
        ("sabak", Request::Open(None)),
        ("sabak book", Request::Open(Some("book".into()))),
        ("sabak --folder book", Request::Open(Some("book".into()))),
        ("sabak ./list", Request::Open(Some("./list".into()))),
        ("sabak demo", Request::Demo),
        ("sabak list", Request::List(Selection::default())),
        (
            "sabak list --json --folder book --filter type:local",
            Request::List(selection(Some("book"), "type:local", true)),
        ),
        (
            "sabak book summary",
            Request::Summary(SummaryOrder {
                selection: selection(Some("book"), "", false),
                ..SummaryOrder::default()
            }),
        ),
        (
            "sabak summary --compare year-before --by quarter --filter-name a",
            Request::Summary(SummaryOrder {
                selection: Selection {
                    filter_name: Some("a".into()),
                    ..Selection::default()
                },
                compare: "year-before".into(),
                by: Some(Unit::Quarter),
            }),
        ),
        (
            "sabak check --folder=a --folder=b --language ky",
            Request::Check(CheckOrder {
                selection: selection(Some("b"), "", false),
                ..CheckOrder::default()
            }),
        ),
        (
            "sabak --language RU show 016e",
            Request::Show("016e".into(), Selection::default()),
        ),
        ("sabak sheet 016e", sheet(None, 40, None)),
        (
            "sabak sheet 016e --lines 500 --to a/b.docx --folder book",
            sheet(Some("book"), 500, Some("a/b.docx")),
        ),
        ("sabak book sheet 016e", sheet(Some("book"), 40, None)),
        (
            "sabak schema people",
            Request::Schema(Described::File(FileKind::People)),
        ),
        (
            "sabak schema bundle",
            Request::Schema(Described::File(FileKind::Bundle)),
        ),
        ("sabak completions zsh", Request::Completions(Shell::Zsh)),
        ("sabak man", Request::Manual),
    ];
    for (line, expected) in cases {
        assert_eq!(asked(line), expected, "{line}");
    }
}

#[test]
fn refusals_say_what_is_wrong_and_what_is_near() {
    let cases = [
        (
            "sabak list --jsn",
            "There is no option --jsn here.\nDid you mean: --json\nWhat there is: sabak --help",
        ),
        (
            "sabak list a b",
            "a is a word too many.\nWhat there is: sabak --help",
        ),
        (
            "sabak schema sesion",
            "FILE cannot be “sesion”. It can be: session, people, logbook, bundle, figures.\n\
             Did you mean: session\nWhat there is: sabak --help",
        ),
        (
            "sabak summary --language de",
            "--language cannot be “de”. It can be: ky, ru, en.\nWhat there is: sabak --help",
        ),
        (
            "sabak list --folder",
            "--folder needs a value after it.\nWhat there is: sabak --help",
        ),
        ("sabak show", "ID is missing.\nWhat there is: sabak --help"),
    ];
    for (line, expected) in cases {
        assert_eq!(refused(Language::English, line), expected, "{line}");
    }
}

#[test]
fn no_word_of_the_library_is_shown() {
    let english = [
        "Usage",
        "Options",
        "Commands",
        "Arguments",
        "Print",
        "possible",
        "error",
        "default",
    ];
    let lines = [
        "sabak --help",
        "sabak list --help",
        "sabak show --help",
        "sabak schema --help",
        "sabak completions -h",
        "sabak list --nothing",
        "sabak show",
        "sabak a b c",
        "sabak completions fsh",
        "sabak list --filter",
        "sabak --language xx",
    ];
    for language in [Language::Kyrgyz, Language::Russian] {
        for line in lines {
            let said = match read_in(language, line) {
                Err(Stop::Help(said) | Stop::Refused(said)) => said,
                Ok(request) => panic!("{line}: {request:?}"),
            };
            for word in english {
                assert!(!said.contains(word), "{language} {line}: {word}\n{said}");
            }
            assert!(!said.contains('⟨'), "{said}");
        }
    }
}

#[test]
fn help_begins_with_examples() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for line in ["sabak --help", "sabak summary -h"] {
            let Err(Stop::Help(help)) = read_in(language, line) else {
                panic!("{line} gives no help");
            };
            assert!(
                help.starts_with(&texts.say("cli-heading-examples")),
                "{help}"
            );
            assert!(help.contains("sabak summary"), "{help}");
        }
    }
}

#[test]
fn the_language_is_found_wherever_it_stands() {
    let cases = [
        ("sabak", None),
        ("sabak --language ky list", Some(Language::Kyrgyz)),
        (
            "sabak list --nonsense --language=ru",
            Some(Language::Russian),
        ),
        ("sabak --language ky --language EN", Some(Language::English)),
        ("sabak --language ky --language de", Some(Language::Kyrgyz)),
        ("sabak --language", None),
        ("sabak -- --language ky", None),
    ];
    for (line, expected) in cases {
        assert_eq!(language(&typed(line)), expected, "{line}");
    }
}
