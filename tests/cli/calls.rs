//! How the program is called: help, languages, wrong use, folders that are not named, and what
//! happens without a terminal.

use super::*;

#[test]
fn without_a_terminal_it_says_what_to_run() {
    for language in LANGUAGES {
        let said = run(&["--language", language]).with(2);
        assert!(
            said.err.contains("sabak summary") && said.out.is_empty(),
            "{}",
            said.err
        );
        let said = run(&[SAMPLE, "--language", language]).with(2);
        assert!(said.err.contains("sabak list"), "{}", said.err);
        let said = run(&["demo", "--language", language]).with(2);
        assert!(
            said.err.contains("sabak summary --folder sample-data"),
            "{}",
            said.err
        );
    }
}

#[test]
fn a_word_that_is_no_folder_may_be_a_command() {
    let said = run(&["sumary"]).with(2);
    assert!(said.err.contains("sumary"), "{}", said.err);
    assert!(
        said.err.contains("Did you mean: sabak summary"),
        "{}",
        said.err
    );
    let said = run(&["no-such-folder"]).with(3);
    assert!(!said.err.contains("Did you mean"), "{}", said.err);
}

#[test]
fn wrong_use_is_refused_in_the_readers_language() {
    for (arguments, part) in [
        (&["list", "--jsn"][..], "--jsn"),
        (&["list", "too", "many"], "too"),
        (&["summary", SAMPLE], "--folder sample-data"),
        (&["schema", "sesion"], "session"),
        (&["schema"], "sabak --help"),
        (&["show"], "ID"),
        (&["sheet"], "sabak --help"),
        (&["sheet", "016e7f0f", "--json"], "--json"),
        (&["summary", "--language", "de"], "ky, ru, en"),
        (&["list", "--filter"], "--filter"),
        (&["completions", "fsh"], "fish"),
        (
            &["list", "--folder", SAMPLE, "--filter", "from:someday"],
            "someday",
        ),
        (
            &["list", "--folder", SAMPLE, "--filter", "check:maybe"],
            "maybe",
        ),
    ] {
        let mut languages = Vec::new();
        for language in LANGUAGES {
            let arguments = [&["--language", language], arguments].concat();
            let said = run(&arguments).with(2);
            assert!(said.err.contains(part), "{arguments:?}: {}", said.err);
            assert!(!said.err.contains("error:"), "{}", said.err);
            assert!(said.out.is_empty());
            languages.push(said.err);
        }
        languages.dedup();
        assert!(
            arguments.contains(&"--language") || languages.len() == 3,
            "{languages:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let sabak = Sabak::new();
    let mut command = sabak.command(&["list", "--filter"]);
    command.arg(std::ffi::OsStr::from_bytes(b"\xff\xfe"));
    assert_eq!(command.output().unwrap().status.code(), Some(2));
}

#[test]
fn help_begins_with_examples_and_exits_with_nothing_wrong() {
    for (language, examples) in [("en", "Examples:"), ("ru", "Примеры:"), ("ky", "Мисалдар:")]
    {
        for command in [
            &[][..],
            &["list"],
            &["show"],
            &["sheet"],
            &["import"],
            &["export"],
            &["schema"],
            &["completions"],
            &["man"],
        ] {
            let said = run(&[command, &["--help", "--language", language]].concat()).with(0);
            assert!(said.out.starts_with(examples), "{}", said.out);
        }
    }
    let version = run(&["--version"]).with(0);
    assert_eq!(
        version.out,
        format!("sabak {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn the_language_is_asked_for_else_chosen_else_the_systems() {
    let sabak = Sabak::new();
    let first = |sabak: &Sabak, rest: &[&str], system: &str| {
        let arguments = [
            &["check", "--folder", SAMPLE, "--filter", "place:lenin"],
            rest,
        ]
        .concat();
        let mut command = sabak.command(&arguments);
        let output = command
            .env("LC_ALL", system)
            .env("LANG", system)
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(first(&sabak, &[], "en_GB.UTF-8").contains("nothing is missing"));
    assert!(first(&sabak, &[], "ru_RU.UTF-8").contains("противоречий"));
    let config = sabak.home.path().join("config");
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("settings.toml"), "language = \"ky\"\n").unwrap();
    assert!(first(&sabak, &[], "ru_RU.UTF-8").contains("1 сессия:"));
    assert!(first(&sabak, &["--language", "ru"], "en_GB.UTF-8").contains("противоречий"));
}

#[test]
fn the_folder_is_named_else_the_last_one_else_ones_own() {
    let sabak = Sabak::new();
    let said = sabak.run(&["summary"]).with(2);
    assert!(said.err.contains("--folder"), "{}", said.err);
    let own = sabak.home.path().join("data/logbook");
    fs::create_dir_all(own.join("sessions")).unwrap();
    fs::copy(format!("{SAMPLE}/logbook.json"), own.join("logbook.json")).unwrap();
    let total =
        |arguments: &[&str]| sabak.run(arguments).with(0).json()["sessions"]["total"].clone();
    assert_eq!(total(&["summary", "--json"]), 0);
    let state = sabak.home.path().join("state");
    fs::create_dir_all(&state).unwrap();
    let sample = fs::canonicalize(SAMPLE).unwrap();
    fs::write(state.join("last-logbook"), sample.to_str().unwrap()).unwrap();
    assert_eq!(total(&["summary", "--json"]), 25);
    assert_eq!(total(&[own.to_str().unwrap(), "summary", "--json"]), 0);
    assert_eq!(
        total(&["summary", "--json", "--folder", own.to_str().unwrap()]),
        0
    );
}

/// Reading leaves no trace in the logbook, and none in the user's home but what can be made again.
#[test]
fn nothing_is_written() {
    let sabak = Sabak::new();
    let book = Book::new();
    let run = |command: &[&str]| {
        sabak
            .run(&[command, &["--folder", book.path()]].concat())
            .with(0);
        let there = fs::read_dir(sabak.home.path()).unwrap();
        let names = there.map(|entry| entry.unwrap().file_name());
        names.filter(|name| name != "config").count()
    };
    assert_eq!(run(&["check"]), 0);
    assert_eq!(run(&["show", SUZAK]), 0);
    for command in ["list", "summary"] {
        assert_eq!(run(&[command]), 1);
        assert_eq!(sabak.kept().len(), 1);
    }
    assert_eq!(fs::read_dir(book.path()).unwrap().count(), 2);
}

#[test]
fn a_reader_who_goes_away_is_no_error() {
    let sabak = Sabak::new();
    let mut command = sabak.command(&["list", "--folder", SAMPLE, "--json"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn schemas_completions_and_the_manual_page_are_written() {
    for kind in ["session", "people", "logbook", "figures"] {
        let schema = run(&["schema", kind]).with(0).json();
        assert!(schema["properties"]["format"].is_object(), "{kind}");
    }
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = run(&["completions", shell, "--language", "ky"]).with(0).out;
        assert!(
            script.contains("summary") && script.contains("filter"),
            "{shell}"
        );
    }
    for language in LANGUAGES {
        let page = run(&["man", "--language", language]).with(0).out;
        assert!(page.contains(".TH sabak 1"), "{page}");
        for part in ["sabak list", "sabak check", "\\-\\-folder"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains('⟨'));
    }
}

/// Every call in `docs/command-line.md` answers what stands below it; `…` stands for some lines.
#[test]
fn the_manual_of_the_command_line_tells_the_truth() {
    let manual = fs::read_to_string("docs/command-line.md").unwrap();
    let mut calls = 0;
    for block in manual.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let (call, shown) = block.split_once('\n').unwrap();
        let call = call.strip_prefix("$ sabak ").unwrap();
        let arguments: Vec<&str> = call.split_whitespace().collect();
        let said = run(&arguments).with(0).out;
        assert_eq!(first_untrue(shown, &said), None, "{call}");
        calls += 1;
    }
    assert!(calls >= 4, "{calls}");
}

/// The first line shown that is not where it should be in an answer. `…` stands for any lines.
fn first_untrue<'a>(shown: &'a str, answer: &'a str) -> Option<&'a str> {
    let mut rest = answer.lines();
    let mut skips = false;
    for line in shown.lines() {
        if line.trim() == "…" {
            skips = true;
            continue;
        }
        let found = match skips {
            true => rest.any(|other| other == line),
            false => rest.next() == Some(line),
        };
        if !found {
            return Some(line);
        }
        skips = false;
    }
    if skips { None } else { rest.next() }
}

/// A device that takes nothing, as a full disk does.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let sabak = Sabak::new();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut command = sabak.command(&["list", "--folder", SAMPLE]);
    let output = command.stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(!output.stderr.is_empty());
}
