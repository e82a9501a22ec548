using Spectre.Console;

namespace Lux.Cli;

/// <summary>Draws prompt and line anew after every key, over as many rows of the terminal as they take.</summary>
internal sealed class LineView(ILineTerminal terminal, Func<string, string>? paint)
{
    private const string ToLineStart = "\r", ClearBelow = "\e[J";

    private int _row;   // the cursor's, counted from the prompt's

    public void Draw(string prompt, LineBuffer line)
    {
        var text = line.Text;
        var width = terminal.Width;
        var end = Cells(prompt) + Cells(text);
        var cursor = Cells(prompt) + Cells(text[..line.Cursor]);
        var screen = Up(_row) + ToLineStart + ClearBelow + prompt + (paint?.Invoke(text) ?? text);
        // A terminal wraps when the next character comes: at the right edge the cursor is brought down by hand.
        if (end > 0 && end % width == 0) screen += "\r\n";
        _row = cursor / width;
        screen += Up(end / width - _row) + ToLineStart + (cursor % width > 0 ? $"\e[{cursor % width}C" : "");
        terminal.Write(screen);
    }

    /// <summary>Leaves the line as it stands; what is written next begins below it.</summary>
    public void Leave(string prompt, LineBuffer line)
    {
        line.End();
        Draw(prompt, line);
        terminal.Write("\r\n");
        _row = 0;
    }

    private static string Up(int rows) => rows > 0 ? $"\e[{rows}A" : "";

    private static int Cells(string text) => text.Length == 0 ? 0 : text.GetCellWidth();
}
