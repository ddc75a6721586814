# German: see en/server.ftl.
