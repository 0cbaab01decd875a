//! Starting a simulator.

use std::net::Ipv4Addr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use url::Url;

use super::callback::Callback;
use super::pages::CALLBACK_PATH;
use super::server;
use super::site::Site;
use super::{SimulatorConfig, SimulatorError, SimulatorHandle, SimulatorKeys};
use crate::protocol::{Endpoints, EndpointsError};

/// The embedded gateway.
#[derive(Debug)]
pub struct Simulator;

impl Simulator {
    /// Listens on 127.0.0.1 and serves in the background until the handle is dropped. Must be
    /// called within a tokio runtime.
    ///
    /// # Errors
    /// [`SimulatorError`] if the port cannot be opened or an embedded key is damaged.
    pub async fn start(config: SimulatorConfig) -> Result<SimulatorHandle, SimulatorError> {
        let keys = SimulatorKeys::embedded().map_err(SimulatorError::Key)?;
        let of_port = |error| SimulatorError::of_port(config.port, error);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port))
            .await
            .map_err(of_port)?;
        let address = listener.local_addr().map_err(of_port)?;
        let endpoints = Endpoints::custom(&format!("http://{address}/gateway.do"), None)
            .map_err(SimulatorError::Address)?;
        let callback = match config.redirect_uri.clone() {
            Some(configured) => Callback::configured(configured),
            None => Callback::own(own_page(&endpoints.gateway).map_err(SimulatorError::Address)?),
        };
        let site = Arc::new(Site::new(&config, keys, address.port(), callback));
        let (stop, stopped) = oneshot::channel();
        let server = tokio::spawn(server::run(listener, Arc::clone(&site), stopped));
        tracing::info!(%address, "the simulator listens");
        Ok(SimulatorHandle::new(
            site,
            address,
            endpoints,
            (stop, server),
        ))
    }
}

fn own_page(gateway: &Url) -> Result<Url, EndpointsError> {
    gateway
        .join(CALLBACK_PATH)
        .map_err(|_parse| EndpointsError::NotAnAddress(gateway.to_string()))
}
