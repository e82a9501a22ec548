using Lux.Engine.Tests.Model;

namespace Lux.Engine.Tests.Histories;

/// <summary>A command of one client, its reply, and when it was sent and answered.</summary>
internal sealed record Operation(Command Command, string Reply, long Sent, long Answered)
{
    public override string ToString() => $"{Sent}..{Answered}  {Command} -> {Reply.Replace("\r\n", " ", StringComparison.Ordinal)}";
}
