//! The floors of the house (design §12): imports go downwards only, and some things exist in one place alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The floor of each module. What is not listed has no place in the house.
const FLOORS: &[(&str, u8)] = &[
    ("cli", 5),
    ("api", 4),
    ("daemon", 3),
    ("diagnostics", 3),
    ("store", 2),
    ("dns", 2),
    ("acme", 2),
    ("phone", 2),
    ("tls", 2),
    ("transport", 2),
    ("policy", 1),
    ("routing", 1),
    ("presence", 1),
    ("sip", 1),
    ("model", 0),
    ("text", 0),
];

/// Imports that are no step down and right all the same, each with its reason: neighbours on one floor, mostly.
const NEIGHBOURS: &[(&str, &str, &str)] = &[
    ("cli", "serve", "the command that starts the server, and the place of its socket"),
    ("cli", "demo", "the command that runs the demonstration"),
    ("routing", "policy", "routing spends the permit that policy issues"),
    ("transport", "tls", "a secure connection is made with the verifier and the certificates"),
    ("acme", "tls", "the CA's directory is judged by the same roots of the system"),
    ("presence", "sip", "a subscription keeps its dialog"),
    ("text", "model", "the catalogue is tested with errors of the model"),
];

/// Who may import everything: the composition root, the program, and the demonstration made of both.
const ROOTS: &[&str] = &["serve", "demo", "main", "lib"];

/// The most lines of a file.
const LINES_MOST: usize = 600;

struct Source {
    /// The path below `src`.
    path: PathBuf,
    /// The text without comments, contents of strings, and test modules.
    code: String,
}

impl Source {
    /// The module at the top of the crate that the file belongs to.
    fn module(&self) -> String {
        let first = self.path.iter().next().unwrap().to_string_lossy().into_owned();
        first.trim_end_matches(".rs").to_owned()
    }

    /// How many modules deep the file is: `store/mod.rs` is 1, `store/row.rs` is 2.
    fn depth(&self) -> usize {
        self.path.iter().count() - usize::from(self.path.ends_with("mod.rs"))
    }

    fn floor(&self) -> Option<u8> {
        floor(&self.module())
    }
}

fn floor(module: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn files(directory: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
}

/// The sources of the program without the files that are compiled for tests alone.
fn sources() -> Vec<Source> {
    let base = root().join("src");
    let mut paths = Vec::new();
    files(&base, "rs", &mut paths);
    paths.sort();
    let mut tests = BTreeSet::new();
    for path in &paths {
        let text = fs::read_to_string(path).unwrap();
        for (at, mark) in text.match_indices("#[cfg(test)]") {
            let rest = text[at + mark.len()..].trim_start();
            if let Some(name) = rest.strip_prefix("mod ").and_then(|rest| rest.split_once(';')).map(|(name, _)| name)
                && !name.contains(char::is_whitespace)
            {
                let own = path.file_stem().unwrap();
                let beside = if own == "mod" || own == "lib" || own == "main" {
                    path.parent().unwrap().to_owned()
                } else {
                    path.with_extension("")
                };
                tests.insert(beside.join(name));
            }
        }
    }
    let for_tests = |path: &Path| tests.iter().any(|test| path.with_extension("") == *test || path.starts_with(test));
    let read = |path: PathBuf| {
        let code = code_of(&fs::read_to_string(&path).unwrap());
        Source { path: path.strip_prefix(&base).unwrap().to_owned(), code }
    };
    paths.into_iter().filter(|path| !for_tests(path)).map(read).collect()
}

/// Takes away comments, what stands in strings, and everything from the first test module on.
fn code_of(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skip = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(hashes) = raw_string(rest) {
            let close = format!("\"{}", "#".repeat(hashes));
            let body = hashes + 2;
            rest[body..].find(&close).map_or(rest.len(), |end| body + end + close.len())
        } else if c == '"' {
            code.push_str("\"\"");
            string_end(rest)
        } else if rest.starts_with("'\\") {
            rest[3..].find('\'').map_or(rest.len(), |end| end + 4)
        } else if c == '\'' && rest.chars().nth(2) == Some('\'') {
            rest.chars().take(3).map(char::len_utf8).sum()
        } else {
            code.push(c);
            c.len_utf8()
        };
        rest = &rest[skip..];
    }
    // Further attributes can stand between the two.
    let tests = code.match_indices("#[cfg(test)]").map(|(at, _)| at).find(|at| {
        let item = code[*at..].lines().find(|line| !line.starts_with('#'));
        item.is_some_and(|item| item.starts_with("mod tests {"))
    });
    let tests = tests.unwrap_or(code.len());
    code.truncate(tests);
    code
}

fn raw_string(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('r')?;
    let hashes = rest.find(|c| c != '#')?;
    rest[hashes..].starts_with('"').then_some(hashes)
}

fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The first segments of what `text` names, where it is `{a::b, c}` or `a::b`.
fn heads(text: &str) -> Vec<String> {
    let segment =
        |text: &str| -> String { text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let Some(group) = text.strip_prefix('{') else { return vec![segment(text)] };
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(segment(&group[from..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(segment(&group[from..at]));
                from = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// The modules at the top of the crate that a file names.
fn imports(source: &Source) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let whole_word = |at: usize| !source.code[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$'));
    for path in ["crate::", "ucfed::"] {
        for (at, _) in source.code.match_indices(path).filter(|(at, _)| whole_word(*at)) {
            found.extend(heads(&source.code[at + path.len()..]));
        }
    }
    for (at, _) in source.code.match_indices("super::") {
        if !whole_word(at) || source.code[..at].ends_with("super::") {
            continue;
        }
        let mut rest = &source.code[at..];
        let mut up = 0;
        while let Some(next) = rest.strip_prefix("super::") {
            (up, rest) = (up + 1, next);
        }
        if up >= source.depth() {
            found.extend(heads(rest));
        }
    }
    // A macro at the crate's top belongs to `model::fault`, on the lowest floor.
    found.retain(|name| name != "coded" && !ROOTS.contains(&source.module().as_str()));
    found.remove(&source.module());
    found
}

#[test]
fn imports_go_downwards_only() {
    let mut wrong = Vec::new();
    for source in sources() {
        let (module, path) = (source.module(), source.path.display().to_string());
        if ROOTS.contains(&module.as_str()) {
            continue;
        }
        let Some(own) = source.floor() else {
            wrong.push(format!("src/{path} belongs to {module}, which has no floor: give it one in FLOORS."));
            continue;
        };
        for import in imports(&source) {
            let neighbours = NEIGHBOURS.iter().any(|(from, to, _)| (*from, *to) == (module.as_str(), import.as_str()));
            match floor(&import) {
                _ if neighbours => {}
                Some(other) if other < own => {}
                Some(other) if other == own => wrong.push(format!(
                    "src/{path} imports {import}, its neighbour on floor {own}: move what both need down, or list the pair with its reason."
                )),
                Some(other) => wrong.push(format!(
                    "src/{path} on floor {own} imports {import} on floor {other}: imports go downwards only."
                )),
                None => wrong.push(format!("src/{path} imports {import}, which has no floor and is no root.")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn floors_0_and_1_have_no_async_no_clock_no_socket_and_no_log() {
    let forbidden = [
        "async fn",
        "async move",
        "async {",
        "tokio::",
        "Instant::now",
        "SystemTime::now",
        "Timestamp::now",
        "Zoned::now",
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "UnixStream",
        "UnixListener",
        "tracing::",
        "std::fs",
        "std::thread",
        "std::process",
        "std::env",
    ];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.floor().is_some_and(|floor| floor <= 1)) {
        for word in forbidden.iter().filter(|word| source.code.contains(**word)) {
            wrong.push(format!("src/{} has {word}: time, sockets and logs come in from above.", source.path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_panics_exits_or_prints_outside_of_main_and_the_output() {
    let panics = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!(", "process::exit("];
    let prints = ["println!(", "print!(", "eprint!(", "eprintln!(", "dbg!("];
    let mut wrong = Vec::new();
    for source in sources() {
        let free = source.path == Path::new("main.rs") || source.path == Path::new("cli/output.rs");
        let words = panics.iter().chain(if free { &[] } else { &prints[..] });
        // `print!(` stands in `eprint!(` too; one sentence is enough for both.
        for word in words.filter(|word| source.code.contains(**word)) {
            wrong.push(format!(
                "src/{} has {word}: errors are values, and text is written in cli/output.rs.",
                source.path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_module_is_a_drawer_for_everything() {
    let drawers = ["util", "utils", "helper", "helpers", "common", "misc", "manager", "shared", "types"];
    for source in sources() {
        for part in source.path.iter().map(|part| part.to_string_lossy().to_lowercase()) {
            let name = part.trim_end_matches(".rs");
            assert!(!drawers.contains(&name), "src/{} says nothing about what is in it.", source.path.display());
        }
        assert!(!source.code.contains("Manager {"), "src/{} has a manager: say what it does.", source.path.display());
    }
}

#[test]
fn exactly_one_place_publishes_configuration() {
    let publishing = |source: &Source| source.code.matches("published.send").count();
    let places: Vec<_> = sources().into_iter().filter(|source| publishing(source) > 0).collect();
    let names: Vec<_> = places.iter().map(|source| source.path.display().to_string()).collect();
    assert_eq!(names, ["store/mod.rs"], "only the store publishes");
    assert_eq!(publishing(&places[0]), 1, "the store publishes in one place");
    for source in sources().iter().filter(|source| source.module() != "store") {
        assert!(
            !source.code.contains("watch::Sender<Arc<Config>>"),
            "src/{} could publish a configuration: it gets a receiver, never the sender.",
            source.path.display()
        );
    }
}

#[test]
fn the_daemon_gets_the_configuration_and_never_the_store() {
    for source in sources().iter().filter(|source| matches!(source.module().as_str(), "daemon" | "transport" | "tls")) {
        assert!(!imports(source).contains("store"), "src/{} knows the store.", source.path.display());
    }
}

#[test]
fn only_the_store_speaks_sql() {
    for source in sources().iter().filter(|source| source.module() != "store") {
        assert!(!source.code.contains("sqlx::"), "src/{} speaks SQL.", source.path.display());
    }
}

#[test]
fn files_stay_small() {
    let base = root();
    let mut paths = Vec::new();
    for directory in ["src", "tests", "benches", "fuzz/fuzz_targets"] {
        files(&base.join(directory), "rs", &mut paths);
    }
    for path in paths {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= LINES_MOST, "{} has {lines} lines: it has more than one subject.", path.display());
    }
}

#[test]
fn the_tree_names_no_host_of_a_package_registry() {
    // Put together here, so that this file does not name them itself.
    let hosts = [["crates", "io"], ["pypi", "org"], ["npmjs", "org"], ["npmjs", "com"], ["rubygems", "org"]]
        .map(|parts| parts.join("."));
    let base = root();
    let mut paths = Vec::new();
    for directory in ["src", "tests", "benches", "fuzz", ".ci", "completions", "man", ".cargo"] {
        for extension in ["rs", "toml", "sh", "md", "py", "ftl", "sql", "fish", "bash", "zsh", "1"] {
            files(&base.join(directory), extension, &mut paths);
        }
    }
    paths.extend(
        ["Cargo.toml", "README.md", "CHANGELOG.md", ".ci/run", ".cargo/config.toml"].map(|file| base.join(file)),
    );
    for path in paths {
        let text = fs::read_to_string(&path).unwrap_or_default();
        for host in &hosts {
            assert!(!text.contains(host.as_str()), "{} names {host}.", path.display());
        }
    }
}

#[test]
fn the_reader_of_sources_skips_comments_strings_and_tests() {
    let code = code_of(
        "a // crate::x\n\"crate::\\\"y\" 'z' r#\"crate::\"w\"# b /* crate */\n#[cfg(test)]\n#[allow(x)]\nmod tests { c }",
    );
    assert!(code.contains('a') && code.contains('b') && !code.contains("crate") && !code.contains('c'), "{code}");
    assert_eq!(heads("{a::{b, c}, d, super::e}; f"), ["a", "d", "super"]);
    let row = Source {
        path: "store/row.rs".into(),
        code: "use super::super::api::x; use super::Step; use crate::{model::A, tls};".into(),
    };
    assert_eq!(imports(&row).into_iter().collect::<Vec<_>>(), ["api", "model", "tls"]);
}
