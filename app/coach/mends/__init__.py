"""What one tap can do about a finding: pure functions from a plan to the answers that change."""
