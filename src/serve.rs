//! The composition root: puts the store, the daemon and the admin API of one server together.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use tokio::{
    sync::{mpsc, watch},
    task::JoinSet,
};

use crate::{
    api::server::{
        self, AdminListen, Context,
        access::Access,
        admin::Admin,
        certificate_acme::{self, Renewals},
        certificate_watch::{self, Watches},
        config,
    },
    daemon::{self, events::Events, live::Live, partners::Partners},
    dns::{self, Resolver},
    model::{Coded, Fault},
    presence::{Keeping, Requests},
    store::{PresenceRows, Store},
    transport::sockets::Sockets,
};

/// How a server is started.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where its store is.
    pub data_dir: PathBuf,
    /// Where its admin socket is; `admin.sock` in the data directory by default.
    pub admin_socket: Option<PathBuf>,
    /// Who may administer it besides root and its own user.
    pub access: Access,
    /// Where it listens for administrators from elsewhere, if it does.
    pub admin_listen: Option<AdminListen>,
    /// Who resolves names.
    pub resolver: Arc<dyn Resolver>,
    /// How often the files of watched certificates are looked at.
    pub looks: Duration,
}

impl Options {
    /// A server in `data_dir` with defaults for the rest.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            admin_socket: None,
            access: Access::default(),
            admin_listen: None,
            resolver: Arc::new(dns::System::default()),
            looks: certificate_watch::PERIOD,
        }
    }

    /// Where the admin socket is.
    pub fn admin_socket(&self) -> PathBuf {
        self.admin_socket.clone().unwrap_or_else(|| admin_socket_of(&self.data_dir))
    }
}

/// Where the admin socket of a data directory is, unless it was told otherwise.
pub fn admin_socket_of(data_dir: &Path) -> PathBuf {
    data_dir.join("admin.sock")
}

/// A running server. Dropping it stops nothing; [`stop`](Self::stop) does.
#[derive(Debug)]
pub struct Server {
    /// What its handlers work on.
    pub context: Context,
    /// Where it listens for administrators from elsewhere.
    pub admin_address: Option<SocketAddr>,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// Starts a server. When this returns its store is open, its admin socket answers, and its interfaces listen.
pub async fn start(options: &Options) -> Result<Server, Fault> {
    let store = Store::open(&options.data_dir).await?;
    let live = Arc::new(Live::default());
    let unconfirmed = *store.confirmations().borrow();
    if let Some(waiting) = unconfirmed.filter(|waiting| waiting.until <= jiff::Timestamp::now()) {
        config::go_back(&store, &Events::new(live.feed.clone()), waiting).await?;
    }
    let mut rows = store.presence().await?;
    let kept = rows.load().await?;
    let requests = Arc::new(Requests::restored(&kept));
    let partners = Arc::new(Partners::default());
    let context = Context {
        store: store.clone(),
        sockets: Sockets::default(),
        live: Some(live.clone()),
        resolver: options.resolver.clone(),
        partners: partners.clone(),
        requests: requests.clone(),
        watches: Watches::default(),
        renewals: Renewals::default(),
        admin: Arc::new(Admin::default()),
    };
    let (stop, stopped) = watch::channel(false);
    let ended = |mut stopped: watch::Receiver<bool>| async move {
        // A sender that is gone means the end as well.
        let _ = stopped.wait_for(|stop| *stop).await;
    };
    let mut tasks = JoinSet::new();
    let first = store.config().generation;
    let (keep, batches) = mpsc::channel(4);
    tasks.spawn(keep_presence(rows, batches));
    tasks.spawn(daemon::run(
        store.watch(),
        live.clone(),
        partners,
        context.sockets.clone(),
        options.resolver.clone(),
        daemon::Presence { requests, kept, keep },
        ended(stopped.clone()),
    ));
    live.wait_for(first, Duration::from_secs(30)).await;
    let api = server::serve(&options.admin_socket(), options.access.clone(), context.clone(), ended(stopped.clone()))?;
    tasks.spawn(api);
    let mut admin_address = None;
    if let Some(listen) = options.admin_listen.clone() {
        let (address, serving) = server::serve_admin(listen, context.clone(), ended(stopped.clone())).await?;
        tasks.spawn(serving);
        admin_address = Some(address);
    }
    tasks.spawn(config::run(context.clone(), ended(stopped.clone())));
    tasks.spawn(certificate_watch::run(context.clone(), options.looks, ended(stopped.clone())));
    tasks.spawn(certificate_acme::run(context.clone(), ended(stopped)));
    Ok(Server { context, admin_address, stop, tasks })
}

/// Writes what of presence is to be kept. What cannot be written now is written later, and whoever hands it over waits.
async fn keep_presence(mut rows: PresenceRows, mut batches: mpsc::Receiver<Vec<Keeping>>) {
    while let Some(batch) = batches.recv().await {
        while let Err(error) = rows.keep(&batch).await {
            tracing::error!(code = error.code(), "presence cannot be kept: {error}");
            if batches.is_closed() {
                return;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// How long all tasks may take to end.
const PATIENCE: Duration = Duration::from_secs(20);

impl Server {
    /// Ends it: no new connections, open ones are closed, the socket's file goes.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        // Those who follow would keep their connections open for ever.
        self.context.live.iter().for_each(|live| live.feed.close());
        let all = async { while self.tasks.join_next().await.is_some() {} };
        // A hanging connection must not keep the process; but what of presence is still to be kept must have been written.
        if tokio::time::timeout(PATIENCE, all).await.is_err() {
            self.tasks.abort_all();
        }
    }
}
