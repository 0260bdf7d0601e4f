"""The program with one more route, which fails with the words it was sent: ``python -m tests.support.failing_app``."""

from fastapi import FastAPI, Request

from app.base.settings import Settings
from app.cli import server as server_command
from app.cli.main import main
from app.main import create_app


async def fail(request: Request) -> None:
    """What a defect may look like: an error whose words hold what somebody typed."""
    raise ValueError((await request.body()).decode())


def create_failing_app(settings: Settings) -> FastAPI:
    """The application and the route that fails."""
    application = create_app(settings)
    application.add_api_route("/fail", fail, methods=["POST"], response_model=None)
    return application


if __name__ == "__main__":
    setattr(server_command, "create_app", create_failing_app)  # noqa: B010  # what it imports is not its to export
    main()
