namespace Lux.Server;

/// <summary>The command line or the environment says something that cannot be meant; the message is one sentence.</summary>
internal sealed class UsageException(string message) : Exception(message);
