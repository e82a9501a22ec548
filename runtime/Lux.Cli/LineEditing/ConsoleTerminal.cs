namespace Lux.Cli;

/// <summary>The terminal of the process.</summary>
internal sealed class ConsoleTerminal : ILineTerminal
{
    public int Width => Math.Max(Console.WindowWidth, 10);

    public ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    public void Write(string text)
    {
        Console.Out.Write(text);
        Console.Out.Flush();
    }

    public void Begin()
    {
        Console.TreatControlCAsInput = true;
        Write(Paste.On);
    }

    public void End()
    {
        Write(Paste.Off);
        Console.TreatControlCAsInput = false;
    }
}
