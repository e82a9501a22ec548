namespace Lux.Engine;

/// <summary>What of a socket is reported to its loop.</summary>
internal enum SocketWatch
{
    /// <summary>Something to read, and its end.</summary>
    Everything,

    /// <summary>Only that its client has closed it.</summary>
    Hangup,

    /// <summary>Nothing, for it would be reported again and again.</summary>
    Nothing,
}
