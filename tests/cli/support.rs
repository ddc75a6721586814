//! A real `ucfed`, and a real server for it on a directory of its own.

use std::{
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader, Read, Write},
    os::unix::net::UnixStream,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use serde_json::Value;

/// What a command left behind.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// It succeeded; returns what it printed as data.
    #[track_caller]
    pub fn ok(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.stdout
    }

    /// It succeeded and printed one JSON value.
    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.ok()).unwrap()
    }

    /// It failed with this exit code and error code, and printed no data.
    #[track_caller]
    pub fn fails(self, exit: i32, code: &str) -> String {
        assert_eq!(self.code, exit, "{self:?}");
        assert!(self.stderr.contains(&format!("[{code}]")), "{code}: {self:?}");
        assert_eq!(self.stdout, "", "{self:?}");
        self.stderr
    }
}

/// `ucfed` in a clean environment.
pub fn ucfed() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ucfed"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("UCFED_")) {
        command.env_remove(name);
    }
    command.env_remove("NO_COLOR");
    // Whoever runs the tests may speak another language.
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
        command.env_remove(name);
    }
    command
}

pub fn finish(command: &mut Command) -> Run {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

pub fn finish_with_input(command: &mut Command, input: &str) -> Run {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that fails early does not read its input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A place for a server.
pub struct Place {
    pub directory: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { directory: tempfile::Builder::new().prefix("ucfed-").tempdir().unwrap() }
    }

    pub fn data_dir(&self) -> PathBuf {
        self.directory.path().join("a")
    }

    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.directory.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    pub fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = ucfed();
        command.env("UCFED_DATA_DIR", self.data_dir()).current_dir(self.directory.path()).args(args);
        command
    }

    /// Runs a command line as typed, without quotes.
    pub fn run(&self, line: &str) -> Run {
        finish(&mut self.command(line.split_whitespace()))
    }

    pub fn run_args(&self, args: &[&str]) -> Run {
        finish(&mut self.command(args))
    }

    pub fn run_with_input(&self, line: &str, input: &str) -> Run {
        finish_with_input(&mut self.command(line.split_whitespace()), input)
    }

    pub fn serve(&self) -> Server<'_> {
        self.serve_by(&mut self.command(["serve"]))
    }

    pub fn serve_by(&self, command: &mut Command) -> Server<'_> {
        let mut child = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut lines = String::new();
        while UnixStream::connect(self.data_dir().join("admin.sock")).is_err() {
            assert!(log.read_line(&mut lines).unwrap() > 0 || child.try_wait().unwrap().is_none(), "{lines}");
        }
        Server { place: self, child, log }
    }
}

/// A running server.
pub struct Server<'a> {
    pub place: &'a Place,
    pub child: Child,
    pub log: BufReader<std::process::ChildStderr>,
}

impl std::ops::Deref for Server<'_> {
    type Target = Place;
    fn deref(&self) -> &Place {
        self.place
    }
}

impl Server<'_> {
    pub fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Ends it in order, and returns its exit code with what it logged.
    pub fn stop(mut self) -> (Option<i32>, String) {
        self.signal("-TERM");
        let mut rest = String::new();
        self.log.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }

    pub fn generation(&self) -> u64 {
        self.run("status -o json").json()["generation"].as_u64().unwrap()
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Ports that are free now.
pub fn free_ports<const N: usize>() -> [u16; N] {
    std::array::from_fn(|_| ucfed::demo::free_port().unwrap())
}

/// The private keys in a store that no server has, as PEM by the names of their certificates.
pub fn stored_keys(data_dir: &std::path::Path) -> Vec<(String, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = ucfed::store::Store::open(data_dir).await.unwrap();
        let config = store.config();
        let pem = |key: &ucfed::model::PrivateKey| ucfed::tls::key_pem(key.expose_der()).as_str().to_owned();
        config.private_keys.iter().map(|(name, key)| (name.to_string(), pem(key))).collect()
    })
}
