"""The knowledge under ``seeds/``, read strictly into frozen values."""
