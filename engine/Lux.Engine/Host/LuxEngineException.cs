namespace Lux.Engine;

/// <summary>
/// The engine cannot start or cannot go on. The message is one sentence that names the thing and what to do about it; it is
/// written to be shown to a person as it is.
/// </summary>
public class LuxEngineException : Exception
{
    /// <summary>Creates the exception with the sentence to show.</summary>
    public LuxEngineException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the sentence to show and what caused it.</summary>
    public LuxEngineException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
