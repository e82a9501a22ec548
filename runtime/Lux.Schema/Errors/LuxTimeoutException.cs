namespace Lux.Schema;

/// <summary>No reply within the connection's timeout. The command was sent: if it writes, its outcome is unknown.</summary>
public sealed class LuxTimeoutException(string message, Exception? inner = null) : LuxException("TIMEOUT", message, inner);
