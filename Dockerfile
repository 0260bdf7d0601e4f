# syntax=docker/dockerfile:1
ARG PYTHON_VERSION=3.11

# The build stage makes the virtual environment, from the pinned versions and hashes alone.
FROM python:${PYTHON_VERSION}-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_NO_COMPILE=1 \
    PIP_ROOT_USER_ACTION=ignore
WORKDIR /app
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements/ requirements/
RUN python -m pip install --require-hashes --only-binary :all: -r requirements/build.txt -r requirements/run.txt
# A newer SQLite than the image has. Where no wheel of it exists, the planner runs without and warns if need be.
RUN python -m pip install --require-hashes --no-deps --only-binary :all: -r requirements/optional.txt \
    || echo "pysqlite3 has no wheel for this platform; going on with the system's SQLite"
COPY . .
# The program finds seeds/, static/ and templates/ beside app/, so it is installed from where it stands. Byte code is
# compiled here, and never checked again, because nothing can write it or change its source later.
RUN python -m pip install --no-deps --no-build-isolation -e . \
    && python -m pip uninstall --yes --quiet pip \
    && python -m compileall -q -j 0 --invalidation-mode unchecked-hash app /opt/venv/lib \
    && chmod -R a+rX,a-w /app /opt/venv

FROM python:${PYTHON_VERSION}-slim
RUN groupadd --system --gid 10001 planner \
    && useradd --system --uid 10001 --gid planner --home-dir /nonexistent --no-create-home --shell /usr/sbin/nologin planner \
    && install --directory --owner planner --group planner --mode 0700 /data
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PLAYBOOK_DATA_DIR=/data \
    HOST=0.0.0.0 \
    PORT=8000
WORKDIR /app
USER 10001:10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/readyz\", timeout=4)"]
ENTRYPOINT ["playbook"]
CMD ["serve"]
