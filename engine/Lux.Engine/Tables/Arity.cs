using Lux.Language;

namespace Lux.Engine;

/// <summary>The error of a command with too few or too many arguments.</summary>
internal static class Arity
{
    public static LuxError Of(string command) => LuxError.Of(ErrorCode.WrongArity, command);
}
