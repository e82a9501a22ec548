namespace Lux.Cli;

/// <summary>The terminal as a line editor needs it; tests type into one of their own.</summary>
internal interface ILineTerminal
{
    /// <summary>Columns.</summary>
    int Width { get; }

    /// <summary>Waits for a key, without showing it.</summary>
    ConsoleKeyInfo ReadKey();

    /// <summary>Writes text with escape sequences.</summary>
    void Write(string text);

    /// <summary>A line begins: Ctrl+C comes as a key until it ends.</summary>
    void Begin();

    void End();
}
