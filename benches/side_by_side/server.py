"""nginx with the data sets as static pages, over HTTP and HTTPS with a certificate of its own CA."""

import os
import socket
import subprocess
import time

# One worker: it can be pinned, and what a client costs is not hidden behind a second one.
CONFIG = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
    access_log off;
    default_type application/json;
    sendfile on;
    tcp_nodelay on;
    ssl_protocols TLSv1.2 TLSv1.3;
    keepalive_requests 1000000000;
    keepalive_timeout 3600s;
    open_file_cache max=2000 inactive=1h;
    client_body_temp_path {folder}/tmp;
    proxy_temp_path {folder}/tmp;
    fastcgi_temp_path {folder}/tmp;
    uwsgi_temp_path {folder}/tmp;
    scgi_temp_path {folder}/tmp;
    ssl_certificate {folder}/server.pem;
    ssl_certificate_key {folder}/server.key;
    server {{
        listen 127.0.0.1:{http};
        listen 127.0.0.1:{https} ssl;
        root {data};
        location ~ ^/(?<set>[a-z0-9]+gz)/api/v0/sessions$ {{
            add_header Content-Encoding gzip;
            try_files /$set/page-$arg_cursor.json.gz =404;
        }}
        location ~ ^/(?<set>[a-z0-9]+)/api/v0/sessions$ {{
            try_files /$set/page-$arg_cursor.json =404;
        }}
    }}
}}
"""


class Server:
    def __init__(self, data, folder):
        os.makedirs(folder, exist_ok=True)
        os.chmod(folder, 0o755)
        self.ca = os.path.join(folder, "ca.pem")
        make_certificates(folder)
        self.http, self.https = free_port(), free_port()
        config = os.path.join(folder, "nginx.conf")
        with open(config, "w") as file:
            file.write(CONFIG.format(folder=folder, data=data, http=self.http, https=self.https))
            if os.geteuid() == 0:
                file.write("user root;\n")
        self.process = subprocess.Popen(["nginx", "-c", config])
        wait_for(self.http)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def url(self, scheme, data_set):
        port = self.https if scheme == "https" else self.http
        return f"{scheme}://127.0.0.1:{port}/{data_set}"

    def ca_for(self, scheme):
        return self.ca if scheme == "https" else "-"

    def worker(self):
        with open(f"/proc/{self.process.pid}/task/{self.process.pid}/children") as file:
            return int(file.read().split()[0])


def make_certificates(folder):
    """A CA, and a server's certificate from it; those of an earlier run are as good."""
    if os.path.exists(os.path.join(folder, "server.pem")):
        return
    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3650"]
    openssl(folder, "req", "-x509", *new_key, "-subj", "/CN=bench CA", "-keyout", "ca.key", "-out", "ca.pem")
    openssl(folder, "req", *new_key, "-subj", "/CN=127.0.0.1", "-keyout", "server.key", "-out", "server.csr")
    with open(os.path.join(folder, "extensions"), "w") as file:
        file.write("subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n")
    openssl(folder, "x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
            "-days", "3650", "-extfile", "extensions", "-out", "server.pem")  # fmt: skip


def openssl(folder, *arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("nginx does not start")
