//! The server that is measured: another process.

use std::{
    fs,
    net::{SocketAddr, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::PATIENCE;

/// The server. It ends when dropped, whatever happens.
pub struct Server(Child);

impl Server {
    /// Starts it and waits until it listens.
    pub fn start(data_dir: &Path, address: SocketAddr) -> Self {
        let program = std::env::var("UCFED").unwrap_or_else(|_| env!("CARGO_BIN_EXE_ucfed").to_owned());
        // Whatever ends the bench, no server stays behind.
        let mut command = Command::new("setpriv");
        command
            .args(["--pdeathsig", "KILL"])
            .arg(program)
            .arg("serve")
            .arg("--data-dir")
            .arg(data_dir)
            .args(["--log-level", "warn"])
            .stdin(Stdio::null());
        let (mut server, end) = (Self(command.spawn().unwrap()), Instant::now() + PATIENCE);
        while TcpStream::connect(address).is_err() {
            assert!(server.0.try_wait().unwrap().is_none() && Instant::now() < end, "the server does not listen");
            thread::sleep(Duration::from_millis(5));
        }
        server
    }

    pub fn stop(mut self) {
        Command::new("kill").arg(self.0.id().to_string()).status().unwrap();
        self.0.wait().unwrap();
    }

    /// The CPU time that it has used, user and system, in hundredths of a second.
    pub fn ticks(&self) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0.id())).unwrap();
        let (_, fields) = stat.rsplit_once(") ").unwrap();
        fields.split(' ').skip(11).take(2).map(|field| field.parse::<u64>().unwrap()).sum()
    }

    pub fn pss_kib(&self) -> f64 {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.0.id())).unwrap();
        let pss = rollup.lines().find(|line| line.starts_with("Pss:")).unwrap();
        pss.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// Waits until it has nothing left to do; it has rows to write when all is said.
    pub fn rests(&self) {
        let mut before = 0;
        while self.ticks() > before + 2 {
            before = self.ticks();
            thread::sleep(Duration::from_millis(600));
        }
    }

    /// The CPU time in microseconds of each of those that `work` counts, until the server rests again: the middle of so many.
    pub fn cost(&self, rounds: usize, work: impl Fn() -> usize) -> f64 {
        let round = |_| {
            let (before, count) = (self.ticks(), work() as f64);
            self.rests();
            (self.ticks() - before) as f64 * 10_000.0 / count
        };
        let mut costs: Vec<f64> = (0..rounds).map(round).collect();
        costs.sort_by(f64::total_cmp);
        costs[rounds / 2]
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
