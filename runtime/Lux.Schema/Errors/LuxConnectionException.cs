namespace Lux.Schema;

/// <summary>The engine cannot be reached, does not let us in, or was lost; the message names the endpoint, what to do, and for a lost call whether it may have had an effect.</summary>
public sealed class LuxConnectionException(string message, Exception? inner = null) : LuxException("CONNECTION", message, inner);
