using System.Globalization;

namespace Lux.Language;

/// <summary>Takes TBATCH's arguments apart into its steps, whose own arguments <see cref="WriteParser"/> reads.</summary>
public static class BatchParser
{
    private static readonly HashSet<string> Commands = new(["TINSERT", "TUPDATE", "TUPSERT", "TDEL"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>TBATCH</c>'s arguments.</summary>
    /// <param name="arguments">The arguments after the command's name; only counts and commands among them are looked at.</param>
    /// <param name="batch">The steps.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryParse(IReadOnlyList<string> arguments, out BatchSyntax? batch, out LuxError? error)
    {
        batch = null;
        if (arguments.Count < 3) return Fail(LuxError.Of(ErrorCode.WrongArity, "tbatch"), out error);
        if (!TryCount(arguments[0], Limits.CommandEffects, out int count)) return Fail(Wrong("steps", arguments[0]).At(0), out error);
        List<StepSyntax> steps = [];
        int at = 1;
        for (int number = 1; number <= count; number++)
        {
            if (at >= arguments.Count) return Fail(Wrong("steps", arguments[0]).At(0), out error);
            if (!TryCount(arguments[at], arguments.Count - at - 1, out int words))
                return Fail(Wrong("arguments of step " + number.ToString(CultureInfo.InvariantCulture), arguments[at]).At(at), out error);
            string command = arguments[at + 1];
            if (!Commands.Contains(command)) return Fail(LuxError.Of(ErrorCode.NotAStep, Quoted.Of(command)).At(at + 1).InStep(number), out error);
            steps.Add(new(command, at + 2, words - 1));
            at += words + 1;
        }
        if (at < arguments.Count) return Fail(Wrong("steps", arguments[0]).At(0), out error);
        batch = new() { Steps = steps.ToEquatableArray() };
        error = null;
        return true;
    }

    private static bool TryCount(string text, int most, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= 1 && count <= most;

    private static LuxError Wrong(string what, string text) => LuxError.Of(ErrorCode.InvalidStepCount, what, Quoted.Of(text));

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
