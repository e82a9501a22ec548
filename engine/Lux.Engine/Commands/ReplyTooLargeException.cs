namespace Lux.Engine.Commands;

/// <summary>A reply grew past <see cref="ReplyBuffer.Limit"/>: whoever runs the command answers with the error that says so.</summary>
internal sealed class ReplyTooLargeException : Exception
{
    public const string Text = "ERR reply is larger than 64 MiB; use LIMIT and AFTER";

    public ReplyTooLargeException()
        : base(Text)
    {
    }
}
