"""The community playbook planner."""
