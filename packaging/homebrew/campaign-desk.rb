cask "campaign-desk" do
  version "{{version}}"
  sha256 "{{sha256:universal.dmg}}"

  url "{{homepage}}/releases/download/v#{version}/campaign-desk-#{version}-universal.dmg"
  name "Campaign Desk"
  desc "Prepare, check and push changes to Kathan calling campaigns"
  homepage "{{homepage}}"

  app "Campaign Desk.app"

  # Drafts, receipts and settings, and what macOS keeps of its own; API keys are in the keychain.
  zap trash: [
    "~/Library/Application Support/Campaign Desk",
    "~/Library/Caches/app.campaign-desk",
    "~/Library/Caches/app.campaign-desk.ShipIt",
    "~/Library/Preferences/app.campaign-desk.plist",
    "~/Library/Saved Application State/app.campaign-desk.savedState",
  ]
end
